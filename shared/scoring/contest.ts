import { Decimal, dec } from '../decimal.ts'
import { byText, grouped } from '../grouped.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { figure } from '../rules/arithmetic.ts'
import { amountOver, conditionOver } from './compiled.ts'
import type { PlaceFact } from './facts.ts'
import type { SheetsRead } from './sheetsRead.ts'

/** A driver's result in the contest 百日节油竞赛. `place` is absent for who is out of it; `saving` null where nothing was driven. */
export interface ContestResult {
  readonly person: string
  readonly fuel: string
  readonly allowed: string
  readonly saving: string | null
  readonly km: string
  readonly eligible: boolean
  readonly place?: number
  /** how many share the place */
  readonly shared: number
  /** how many have a place */
  readonly peers: number
  readonly says: { readonly zh: string; readonly en: string }
}

/**
 * The contest's places: saving = 1 − Σ fuel ÷ Σ allowed by the vehicles' quotas, exact values ranked downward; a place needs a saving above 0,
 * the least km and no accident of main or full blame. Equal saving: more km first, then the same place.
 */
export function contestOf(methods: readonly LoadedMethod[], sheets: SheetsRead): readonly ContestResult[] {
  const contest = methods.find(({ data }) => data.contest !== undefined)?.data.contest
  if (contest === undefined) return []
  const { sheet } = contest.rows
  const [fuel, km, allowed] = [amountOver(sheet, contest.fuel), amountOver(sheet, contest.km), amountOver(sheet, contest.allowed)]
  const disqualified = conditionOver(sheet, contest.disqualified)
  const sum = (rows: readonly { readonly values: Readonly<Record<string, string>> }[], amount: typeof fuel) =>
    Decimal.sum(rows.map(({ values }) => amount(values) ?? Decimal.zero))
  const least = dec(contest.leastKm)
  const drivers = [...grouped(sheets.rowsOf(sheet), (row) => row.values['driver']!)]
    .map(([person, rows]) => {
      const [burnt, driven, quota] = [sum(rows, fuel), sum(rows, km), sum(rows, allowed)]
      const saving = quota.isZero() ? undefined : Decimal.one.minus(burnt.div(quota))
      const blamed = rows.some(({ values }) => disqualified(values) === true)
      const eligible = saving !== undefined && saving.gt(Decimal.zero) && driven.gte(least) && !blamed
      return { person, burnt, driven, quota, saving, blamed, eligible }
    })
    .sort(
      (a, b) =>
        Number(b.eligible) - Number(a.eligible) ||
        (b.saving ?? dec(-9)).compare(a.saving ?? dec(-9)) ||
        b.driven.compare(a.driven) ||
        byText(a.person, b.person),
    )
  const placed = drivers.filter((driver) => driver.eligible)
  const equal = (a: (typeof drivers)[number], b: (typeof drivers)[number]) => a.saving!.eq(b.saving!) && a.driven.eq(b.driven)
  return drivers.map((driver) => {
    const place = driver.eligible ? placed.findIndex((other) => equal(other, driver)) + 1 : undefined
    const why = whyOut(driver, least)
    const saved = driver.saving === undefined ? '' : `1−${figure(driver.burnt)}÷${figure(driver.quota)}=${figure(driver.saving)}`
    return {
      person: driver.person,
      fuel: driver.burnt.toString(),
      allowed: driver.quota.toString(),
      saving: driver.saving?.toString() ?? null,
      km: driver.driven.toString(),
      eligible: driver.eligible,
      ...(place === undefined ? {} : { place }),
      shared: driver.eligible ? placed.filter((other) => equal(other, driver)).length : 0,
      peers: placed.length,
      says: {
        zh: place === undefined ? `${saved}${saved === '' ? '' : '；'}${why.zh}，不排名` : `${saved}；第${place}名`,
        en: place === undefined ? `${saved}${saved === '' ? '' : '; '}${why.en}, no place` : `${saved}; place ${place}`,
      },
    }
  })
}

/** @returns the places of some people, as their department's facts hold them */
export const placesOf = (contest: readonly ContestResult[], people: ReadonlySet<string>): Readonly<Record<string, PlaceFact>> =>
  Object.fromEntries(
    contest.flatMap(({ person, place, shared, peers }) =>
      people.has(person) ? [[person, { ...(place === undefined ? {} : { place }), shared, peers }]] : [],
    ),
  )

function whyOut(driver: { readonly saving: Decimal | undefined; readonly driven: Decimal; readonly blamed: boolean }, least: Decimal) {
  if (driver.blamed) return { zh: '有主责或全责事故', en: 'an accident with main or full blame' }
  if (driver.saving === undefined || driver.driven.lt(least))
    return { zh: `里程${figure(driver.driven)}不足${figure(least)}`, en: `${figure(driver.driven)} km, under ${figure(least)}` }
  return { zh: '没有节油', en: 'nothing saved' }
}
