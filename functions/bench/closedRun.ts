import type { RunStanding } from '../workbook/ranking/standing.ts'

/** What the leaders' workbook says of a run that the bench has made. */
export const standing: RunStanding = { number: 1, day: '2012-01-16', checkCode: '1a2b 3c4d', published: false, imported: 0 }

/** When that run was closed, milliseconds. */
export const closedAt = Date.UTC(2012, 0, 16)
