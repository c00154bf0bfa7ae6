import * as fc from 'fast-check'
import { methodsOf2011 } from '@kaoji/shared/scoring/caseRun'
import type { FrozenSheet, YearInputs } from '@kaoji/shared/scoring/frozen'
import type { DepartmentFacts } from '@kaoji/shared/scoring/facts'
import { partYear, type BureauFacts } from '@kaoji/shared/scoring/part'
import type { ChangedSheet } from '@kaoji/shared/scoring/touched'
import type { Row } from '@kaoji/shared/year'
import { comparedYears } from '../../sample/comparedYears.ts'
import { placeName } from '@kaoji/shared/placeName'
import { partNext } from './partNext.ts'

jest.setTimeout(60_000)

// Going on from the run before must give the facts, to the byte, that the whole year gives: over the sample year and twenty years that nobody chose.

/** A year's facts parted whole, as texts. */
const parted = new WeakMap<YearInputs, { readonly facts: ReadonlyMap<string, string>; readonly bureau: string }>()
function whole(inputs: YearInputs) {
  const known = parted.get(inputs)
  if (known !== undefined) return known
  const { departments, bureau } = partYear(inputs, methodsOf2011)
  const made = { facts: new Map(departments.map((facts) => [facts.department, JSON.stringify(facts)])), bureau: JSON.stringify(bureau) }
  parted.set(inputs, made)
  return made
}

/** The next run's facts, all of them, as a run that goes on from the one before has them; `anew`: who was parted anew, undefined where all were. */
async function goOn(before: YearInputs, now: YearInputs) {
  const was = whole(before)
  const kept = new Map(was.facts)
  const versions = new Map([...before.sheets, ...now.sheets].map((sheet) => [`${placeName(sheet)} ${sheet.version}`, sheet.rows]))
  const then = new Map(before.sheets.map((sheet) => [placeName(sheet), sheet]))
  const changed = now.sheets
    .map((sheet): ChangedSheet => ({ before: then.get(placeName(sheet)), now: bare(sheet) }))
    .filter((one) => JSON.stringify(one.before && bare(one.before)) !== JSON.stringify(one.now))
  const next = await partNext(
    { bureau: JSON.parse(was.bureau) as BureauFacts, changed },
    { ...now, sheets: now.sheets.map(bare) },
    methodsOf2011,
    {
      withRows: async (sheets) => sheets.map((sheet) => ({ ...sheet, rows: versions.get(`${placeName(sheet)} ${sheet.version}`) ?? [] })),
      factsOf: async (department) => JSON.parse(kept.get(department)!) as DepartmentFacts,
    },
  )
  for (const facts of next?.departments ?? []) kept.set(facts.department, JSON.stringify(facts))
  return next && { facts: kept, bureau: JSON.stringify(next.bureau), anew: next.departments.map(({ department }) => department) }
}

const bare = (sheet: FrozenSheet): FrozenSheet => ({ ...sheet, rows: [] })

async function check(before: YearInputs, now: YearInputs): Promise<'went on' | 'whole'> {
  const next = await goOn(before, now)
  if (next === undefined) return 'whole'
  expect({ facts: next.facts, bureau: next.bureau }).toEqual(whole(now))
  return 'went on'
}

type Change = (sheet: FrozenSheet, like: readonly Row[], at: number) => FrozenSheet

const corrected = (sheet: FrozenSheet, rows: readonly Row[]): FrozenSheet => ({
  ...sheet,
  rows,
  version: sheet.version + 1,
  history: [...sheet.history, { at: '2012-01-10T09:00:00+08:00', empty: rows.length === 0 }],
})

const changes: Readonly<Record<string, Change>> = {
  'a row less': (sheet, _, at) => corrected(sheet, sheet.rows.toSpliced(at % sheet.rows.length, 1)),
  'a row of another sheet of the kind, whoever it names': (sheet, like, at) => corrected(sheet, [...sheet.rows, like[at % like.length]!]),
  'a cell as in another sheet': (sheet, like, at) => {
    const [place, other] = [at % sheet.rows.length, like[at % like.length]!]
    const [column, value] = Object.entries(other)[at % Object.keys(other).length]!
    return corrected(sheet, sheet.rows.with(place, { ...sheet.rows[place]!, [column]: value }))
  },
  'a zero report': (sheet) => corrected(sheet, []),
  'the same rows once more': (sheet) => corrected(sheet, sheet.rows),
  'returned once': (sheet) => ({ ...sheet, returned: [...sheet.returned, '2011-12-20T09:00:00+08:00'] }),
  'no longer accepted': (sheet) => ({ ...sheet, version: 0, rows: [] }),
}

/** The year with some of its sheets changed. */
const changedYear = (
  inputs: YearInputs,
  picks: readonly { readonly sheet: number; readonly how: string; readonly at: number }[],
): YearInputs => {
  let { sheets } = inputs
  for (const { sheet: index, how, at } of picks) {
    const filled = sheets.flatMap((sheet, i) => (sheet.rows.length > 0 ? [i] : []))
    const i = filled[index % filled.length]!
    const sheet = sheets[i]!
    const like = sheets.filter(({ kind }) => kind === sheet.kind).flatMap(({ rows }) => rows)
    sheets = sheets.with(i, changes[how]!(sheet, like, at))
  }
  return { ...inputs, sheets }
}

const picks = fc.array(fc.record({ sheet: fc.nat(100_000), how: fc.constantFrom(...Object.keys(changes)), at: fc.nat(10_000) }), {
  minLength: 1,
  maxLength: 3,
})

test.each(comparedYears)('%s: whatever sheets change, and back again', async (_, inputs) => {
  await fc.assert(
    fc.asyncProperty(picks, async (chosen) => {
      const changed = changedYear(inputs, chosen)
      await check(inputs, changed)
      await check(changed, inputs)
    }),
    { numRuns: 3 },
  )
})

const [, sampled] = comparedYears[0]!
const filled = sampled.sheets.filter(({ rows }) => rows.length > 0)
const kinds = [...new Set(filled.map(({ kind }) => kind))]
const placeOf = (kind: string) => filled.findIndex((sheet) => sheet.kind === kind)

// Who is in post, who owes what and what a vehicle may burn concern everybody.
const ofAll = ['staffing', 'assignments', 'vehicles']

test.each(kinds)('the sample year with a cell of %s changed, and the same rows handed in once more', async (kind) => {
  const changed = (how: string) => changedYear(sampled, [{ sheet: placeOf(kind), how, at: 3 }])
  await check(sampled, changed('a cell as in another sheet'))
  expect(await check(sampled, changed('the same rows once more'))).toBe(ofAll.includes(kind) ? 'whole' : 'went on')
})

/** The sample year with the motor pool's first driver in another department. */
function driverElsewhere(): { readonly inputs: YearInputs; readonly department: string } {
  const { motorpool } = sampled.bureau.roles
  const [from, to] = [motorpool, sampled.bureau.departments.find((one) => one !== motorpool)!].map((department) =>
    sampled.sheets.find((sheet) => sheet.kind === 'staffing' && sheet.department === department)!,
  ) as [FrozenSheet, FrozenSheet]
  const driver = from.rows.find(({ type }) => type === '驾驶员')!
  const sheets = sampled.sheets
    .with(sampled.sheets.indexOf(from), { ...from, rows: from.rows.filter((row) => row !== driver) })
    .with(sampled.sheets.indexOf(to), { ...to, rows: [...to.rows, driver] })
  return { inputs: { ...sampled, sheets }, department: to.department }
}

test.each(['returned once', 'the same rows once more'])(
  'how the motor pool’s sheets came in concerns drivers of other departments: %s',
  async (how) => {
    const { inputs, department } = driverElsewhere()
    for (const kind of ['driver-record', 'attendance']) {
      const at = inputs.sheets
        .filter(({ rows }) => rows.length > 0)
        .findIndex((sheet) => sheet.kind === kind && sheet.department === inputs.bureau.roles.motorpool)
      const changed = changedYear(inputs, [{ sheet: at, how, at: 0 }])
      await check(inputs, changed)
      expect((await goOn(inputs, changed))?.anew).toContain(department)
    }
  },
)

test('a ledger’s row that a later one takes the place of is gone for whom it named', async () => {
  const [early, late] = sampled.sheets.filter(({ kind, period }) => kind === 'complaints' && period >= '2011-03') as [
    FrozenSheet,
    FrozenSheet,
  ]
  const [named, instead] = sampled.bureau.departments as [string, string]
  const row = {
    no: '900',
    matter: '排队',
    received: '2011-03-02',
    channel: '电话',
    'handled-by': named,
    due: '2011-03-20',
    finding: '属实',
  }
  const empty = { ...late, rows: [] }
  const sheets = sampled.sheets
    .with(sampled.sheets.indexOf(early), { ...early, rows: [{ ...row, dept: named }] })
    .with(sampled.sheets.indexOf(late), empty)
  const inputs = { ...sampled, sheets }
  const changed = sheets.with(sheets.indexOf(empty), corrected(empty, [{ ...row, dept: instead, 'handled-by': instead }]))
  await check(inputs, { ...inputs, sheets: changed })
  expect((await goOn(inputs, { ...inputs, sheets: changed }))?.anew).toEqual([named, instead])
})

test('another median, or another place in the contest, concerns everybody', async () => {
  for (const [kind, column] of [
    ['vehicle-log', 'repair-cost'],
    ['contest', 'fuel'],
  ] as const) {
    const at = sampled.sheets.findIndex((sheet) => sheet.kind === kind && sheet.rows.length > 0)
    const sheet = sampled.sheets[at]!
    const rows = sheet.rows.map((row) => ({ ...row, [column]: '1' }))
    expect(await check(sampled, { ...sampled, sheets: sampled.sheets.with(at, corrected(sheet, rows)) })).toBe('whole')
  }
})

test('the attendance of somebody who moved concerns both departments, whichever of them hands it in', async () => {
  const attendance = sampled.sheets.filter(({ kind }) => kind === 'attendance')
  const naming = (person: string) => attendance.filter(({ rows }) => rows.some((row) => row['person'] === person))
  const departmentsOf = (person: string) => [...new Set(naming(person).map(({ department }) => department))]
  const people = attendance.flatMap(({ rows }) => rows.map((row) => row['person']!))
  const moved = people.find((person) => departmentsOf(person).length > 1)!
  const both = departmentsOf(moved)
  for (const department of both) {
    const sheet = naming(moved).find((one) => one.department === department)!
    const rows = sheet.rows.map((row) => (row['person'] === moved ? { ...row, sick: '3' } : row))
    const changed = { ...sampled, sheets: sampled.sheets.with(sampled.sheets.indexOf(sheet), corrected(sheet, rows)) }
    await check(sampled, changed)
    expect((await goOn(sampled, changed))?.anew).toEqual(expect.arrayContaining(both))
  }
})

test('rows struck and sheets ruled empty stay so when another of their kind changes', async () => {
  const [struck, zero, changed] = sampled.sheets.filter(({ kind, rows }) => kind === 'attendance' && rows.length > 0) as [
    FrozenSheet,
    FrozenSheet,
    FrozenSheet,
  ]
  const place = ({ kind, department, period }: FrozenSheet) => ({ kind, department, period })
  const inputs: YearInputs = {
    ...sampled,
    rulings: [
      ...sampled.rulings,
      { ruling: 'strike-row', ...place(struck), match: { person: struck.rows[0]!['person']! } },
      { ruling: 'sheet-as-zero', ...place(zero) },
    ],
  }
  for (const sheet of [struck, zero, changed]) {
    const now = { ...inputs, sheets: inputs.sheets.with(inputs.sheets.indexOf(sheet), corrected(sheet, sheet.rows.slice(1))) }
    expect([await check(inputs, now), await check(now, inputs)]).toEqual(['went on', 'went on'])
  }
})

test('a sheet that comes at last, or is accepted no longer, takes the whole year', async () => {
  const [at, sheet] = [...sampled.sheets.entries()].find(([, { kind, rows }]) => kind === 'attendance' && rows.length > 0)!
  const without = { ...sampled, sheets: sampled.sheets.with(at, { ...sheet, version: 0, rows: [] }) }
  expect([await check(without, sampled), await check(sampled, without)]).toEqual(['whole', 'whole'])
})

test('a department’s own attendance concerns that department alone', async () => {
  const changed = changedYear(sampled, [{ sheet: placeOf('attendance'), how: 'a row less', at: 0 }])
  expect((await goOn(sampled, changed))?.anew).toEqual([filled[placeOf('attendance')]!.department])
})
