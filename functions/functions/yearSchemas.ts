import { sections } from '@kaoji/shared/year'
import { z } from 'zod'
import { momentSchema, rowSchema, stateSchema } from './sheetSchemas.ts'

// A folder's name as well (design.md 3): no control characters, no blank at either end, not `.` or `..`.
const departmentName = z.string().regex(/^(?!\.{1,2}$)(?!\s)[^/\\?#%\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]{1,40}(?<!\s)$/u)

/** The bureau (局) as a year's record states it. */
export const bureauSchema = z
  .strictObject({
    name: z.string().min(1).max(100),
    year: z.int().min(1900).max(9999),
    departments: z.array(departmentName).min(1).max(1000),
    roles: z.partialRecord(z.enum(sections), departmentName),
    compound: z.string().max(100),
  })
  .meta({ id: 'Bureau' })

/** A freeze: a moment with zone, or a date, which is its end in Beijing. */
export const freezeSchema = z.union([z.iso.date(), momentSchema])

const statedRuling = {
  at: momentSchema.exactOptional(),
  reason: z.string().max(2000).exactOptional(),
  by: z.string().max(100).exactOptional(),
}
const sheetNamed = { kind: z.string().max(40), department: z.string().max(40), period: z.string().max(10) }

const rulingForms = [
  z.strictObject({ ruling: z.literal('sheet-as-zero'), ...sheetNamed, ...statedRuling }),
  z.strictObject({ ruling: z.literal('strike-row'), ...sheetNamed, match: rowSchema, ...statedRuling }),
  z.strictObject({
    ruling: z.literal('points'),
    person: z.string().max(100),
    clause: z.string().max(20),
    points: z.string().max(20),
    department: z.string().max(40).exactOptional(),
    post: z.string().max(100).exactOptional(),
    ...statedRuling,
  }),
] as const

/** A ruling (裁定) as a document states it. */
const rulingSchema = z.discriminatedUnion('ruling', rulingForms).meta({ id: 'Ruling' })

const listed = {
  number: z.string(),
  at: z.string(),
  recordedAt: z.string(),
  by: z.string(),
  reason: z.string(),
  imported: z.string().exactOptional(),
  withdrawnBy: z.string().exactOptional(),
}
const [asZero, strike, points] = rulingForms

/** A ruling in the list. */
export const listedRulingSchema = z
  .discriminatedUnion('ruling', [
    asZero.extend(listed),
    strike.extend(listed),
    points.extend(listed),
    z.strictObject({ ruling: z.literal('withdraw'), withdraws: z.string(), ...listed }),
  ])
  .meta({ id: 'ListedRuling' })

const versionSchema = z.strictObject({ at: momentSchema, state: stateSchema, zero: z.boolean(), rows: z.array(rowSchema) })

const submissionSchema = z.strictObject({
  kind: z.string().max(40),
  department: z.string().max(40),
  period: z.string().max(10),
  versions: z.array(versionSchema).max(1000),
  returned: z.array(momentSchema).max(1000).default([]),
})

/** A year as one document (design.md 4), or a part of it. */
export const yearDocumentSchema = z
  .strictObject({
    freeze: freezeSchema,
    bureau: bureauSchema,
    submissions: z.array(submissionSchema).max(100_000),
    rulings: z.array(rulingSchema).max(10_000).default([]),
  })
  .meta({ id: 'YearDocument' })

/** A year's record as shown. */
export const yearSchema = z
  .strictObject({
    year: z.string(),
    bureau: bureauSchema,
    freeze: z.string(),
    published: z.strictObject({ run: z.int(), at: z.string(), by: z.string() }).optional(),
  })
  .meta({ id: 'Year' })
