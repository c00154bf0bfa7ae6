import type { ClauseStanding } from '@kaoji/shared/sheets/define'
import type { LoadedMethod } from '@kaoji/shared/methods/load'
import type { Row } from '@kaoji/shared/year'
import type { Store } from '../storage/port.ts'
import { methodsInForce } from './methods.ts'
import { newestDone } from './results.ts'
import type { YearRecord } from './yearRecord.ts'

/** Rows of other sheets, as far as this asks for them; undefined where a sheet has none. */
interface Around {
  rowsOf(kind: string, department: string, period: string): Promise<readonly Row[] | undefined>
}

/**
 * What self-assessments (自评) are held against: for everybody in staffing the clauses of the methods his posts are under, their maxima,
 * and the points of the newest run where his cards agree on them.
 */
export async function clausesOfEverybody(
  store: Store,
  { bureau }: YearRecord,
  around: Around,
): Promise<ReadonlyMap<string, ReadonlyMap<string, ClauseStanding>>> {
  const year = String(bureau.year)
  const [inForce, done, staffing] = await Promise.all([
    methodsInForce(store, bureau.year),
    newestDone(store, year),
    Promise.all(bureau.departments.map((department) => around.rowsOf('staffing', department, year))),
  ])
  const computed = new Map<string, Set<string>>()
  for (const { person, method, lines } of done?.summary.scorecards ?? []) {
    for (const { clause, points } of lines) {
      if (points === null) continue
      const key = `${person}\n${method}\n${clause}`
      computed.set(key, (computed.get(key) ?? new Set()).add(points))
    }
  }
  const standing = new Map<string, Map<string, ClauseStanding>>()
  for (const row of staffing.flatMap((rows) => rows ?? [])) {
    const { person, type } = row
    const method = inForce.find(({ loaded }) => loaded.data.types.includes(type ?? ''))?.loaded
    if (person === undefined || method === undefined) continue
    const own = standing.get(person) ?? new Map<string, ClauseStanding>()
    for (const [no, clause] of standingUnder(method, person, computed)) own.set(no, clause)
    standing.set(person, own)
  }
  return standing
}

function standingUnder(
  { data }: LoadedMethod,
  person: string,
  computed: ReadonlyMap<string, ReadonlySet<string>>,
): [string, ClauseStanding][] {
  return data.clauses.map(({ no, maximum }) => {
    const points = computed.get(`${person}\n${data.method}\n${no}`)
    return [no, { maximum, ...(points?.size === 1 && { computed: [...points][0]! }) }]
  })
}
