import { z } from 'zod'
import type { SheetStanding } from '../operations/dueSheets.ts'
import { textSchema } from './sheetSchemas.ts'

/** A sheet that is owed or was handed in, and where it stands. */
export const standingSchema = z
  .strictObject({
    kind: z.string(),
    sheet: z.int(),
    title: textSchema,
    department: z.string(),
    period: z.string(),
    due: z.boolean(),
    dueOn: z.iso.date(),
    state: z.enum(['due', 'submitted', 'returned', 'accepted', 'missing']),
    daysLeft: z.int(),
    daysLate: z.int(),
    version: z.int(),
    zero: z.boolean(),
    at: z.string().optional(),
    by: z.string().optional(),
    returns: z.int(),
    answerBy: z.iso.date().optional(),
    imported: z.boolean(),
    etag: z.string().optional(),
  })
  .meta({ id: 'SheetStanding' })

/** What a list of sheets is filtered and ordered by. */
export const standingFields = [
  'kind',
  'sheet',
  'department',
  'period',
  'due',
  'dueOn',
  'state',
  'daysLeft',
  'daysLate',
  'version',
  'zero',
  'at',
  'by',
  'returns',
  'answerBy',
  'imported',
] as const satisfies readonly (keyof SheetStanding)[]
