import type { CivilDate } from '@kaoji/shared/civilDate'
import { lateDays } from '@kaoji/shared/due/lateness'
import type { Row } from '@kaoji/shared/year'
import type { VersionMark } from '../storage/sheetHead.ts'

type Handed = Pick<VersionMark, 'at' | 'zero' | 'state' | 'rowCount' | 'decidedAt'>

// lateDays asks of rows only whether there are any; a head knows how many.
const someRows: readonly Row[] = [{}]

/** The moments a sheet was returned. */
export const returnsOf = (history: readonly Pick<VersionMark, 'state' | 'decidedAt'>[]): string[] =>
  history.flatMap(({ state, decidedAt }) => (state === 'returned' && decidedAt !== undefined ? [decidedAt] : []))

/** How many calendar days a sheet is late (迟报), by all its versions so far. */
export const headLateDays = (history: readonly Handed[], dueOn: CivilDate, freeze: string): number =>
  lateDays(
    {
      versions: history.map(({ at, zero, state, rowCount }) => ({ at, zero, state, rows: rowCount > 0 ? someRows : [] })),
      returned: returnsOf(history),
    },
    dueOn,
    freeze,
  )
