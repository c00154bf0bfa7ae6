import { rowSchema as kindSchema } from '@kaoji/shared/sheets/schema'
import { sheets } from '@kaoji/shared/sheets/registry'
import { z } from 'zod'

/** Words in both languages. */
export const textSchema = z.strictObject({ zh: z.string(), en: z.string() }).meta({ id: 'Text' })

/** A period (考核期) in an address. */
export const periodParameter = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/)
  .meta({ description: 'A month 2011-06, a quarter 2011-Q2, a year 2011', examples: ['2011-06'] })

/** A department (科室) in an address, percent-encoded; or 督查组. */
export const departmentParameter = z
  .string()
  .regex(/^[^/\\?#%]{1,40}$/)
  .meta({ description: 'The name of the department 科室', examples: ['行政科'] })

/** A year in an address. */
export const yearParameter = z
  .string()
  .regex(/^\d{4}$/)
  .meta({ examples: ['2011'] })

/** The parameters of a sheet's address. */
export const sheetParameters = {
  department: departmentParameter,
  period: periodParameter,
  kind: z
    .string()
    .min(1)
    .max(40)
    .meta({ examples: ['attendance'] }),
}

/** The address of one version of a sheet. */
export const versionParameters = { ...sheetParameters, version: z.coerce.number().int().min(1).max(99_999_999) }

/** A row as it is kept: column key to text. */
export const rowSchema = z
  .record(z.string(), z.string())
  .meta({ id: 'Row', description: 'Column key to canonical text; empty cells are left out' })

/** Of a sheet as it is handed in. */
export const mostRows = 20_000
/** Of a cell: as many as Excel's hold. */
export const mostSigns = 32_767

const cell = z.union([z.string().max(mostSigns), z.number(), z.boolean(), z.null()])

/** 情况说明. */
const explanationSchema = z
  .strictObject({ row: z.int().min(0), column: z.string().max(40), rule: z.string().max(80), reason: z.string().max(2000) })
  .meta({ id: 'Explanation', description: 'Why a figure is as it is; row is 序号, 0 the whole sheet' })

/** A sheet as it is handed in. */
export const filledSheetSchema = z
  .strictObject({
    rows: z.array(z.record(z.string(), cell)).max(mostRows).default([]),
    zero: z.boolean().default(false),
    explanations: z.array(explanationSchema).max(5000).default([]),
    reason: z.string().max(2000).optional(),
    definition: z.string().max(20).optional(),
  })
  .meta({
    id: 'FilledSheet',
    description:
      'rows by column key; zero: 零报告, a statement that there is nothing to report; reason: why an accepted sheet is corrected; definition: the version of the form by which it was laid out, refused where it is no longer that. x-kinds: the rows of each kind as they are kept; cells are read kindly, numbers and booleans too',
    'x-kinds': Object.fromEntries(sheets.map((sheet) => [sheet.kind, kindSchema(sheet)])),
  })

/** A sheet's problem in the reader's language. */
export const problemSchema = z
  .strictObject({
    kind: z.string(),
    row: z.int(),
    column: z.string(),
    cell: z.string(),
    rule: z.string(),
    severity: z.enum(['error', 'explain', 'warn']),
    says: z.string(),
    mend: z.string().optional(),
  })
  .meta({ id: 'SheetProblem', description: 'row is 序号 (1 the first, 0 the whole sheet), cell the address in the sheet as laid out' })

/** 已报, 退回, 审定. */
export const stateSchema = z.enum(['submitted', 'returned', 'accepted'])

/** A moment. */
export const momentSchema = z.iso.datetime({ offset: true })

/** 回执. */
export const receiptSchema = z
  .strictObject({
    receipt: z.string(),
    kind: z.string(),
    department: z.string(),
    period: z.string(),
    version: z.int(),
    at: momentSchema,
    by: z.string(),
    zero: z.boolean(),
    rows: z.int(),
    hash: z.string(),
    code: z.string(),
    dueOn: z.iso.date(),
    daysLate: z.int(),
    problems: z.array(problemSchema),
  })
  .meta({ id: 'Receipt' })

const importedSchema = z
  .strictObject({ import: z.string(), part: z.string(), document: z.string(), by: z.string() })
  .meta({ id: 'Imported' })

/** Why a row goes back. */
export const rowReasonSchema = z
  .strictObject({ row: z.int().min(1), column: z.string().max(40).exactOptional(), reason: z.string().min(1).max(2000) })
  .meta({ id: 'RowReason' })

const shownVersion = {
  version: z.int(),
  state: stateSchema,
  at: z.string(),
  by: z.string(),
  byName: z.string().optional().meta({ description: 'What he was called then' }),
  zero: z.boolean(),
  rowCount: z.int(),
  hash: z.string(),
  code: z.string(),
  definition: z.string(),
  reason: z.string().optional(),
  imported: importedSchema.optional(),
  completes: z.int().optional(),
  decision: z
    .strictObject({
      state: z.enum(['returned', 'accepted']),
      at: z.string(),
      by: z.string(),
      byName: z.string().optional(),
      reason: z.string().optional(),
      rows: z.array(rowReasonSchema).optional(),
    })
    .optional(),
}

/** A version without its rows. */
export const versionSchema = z.strictObject(shownVersion).meta({ id: 'Version' })

/** A version with what it says. */
export const fullVersionSchema = z
  .strictObject({ ...shownVersion, rows: z.array(rowSchema), explanations: z.array(explanationSchema) })
  .meta({ id: 'FullVersion' })

/** Where a sheet stands after a decision. */
export const decidedSchema = z
  .strictObject({ kind: z.string(), department: z.string(), period: z.string(), version: z.int(), state: stateSchema })
  .meta({ id: 'Decided' })
