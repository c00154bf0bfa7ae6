import { z } from 'zod'
import { problemSchema } from './sheetSchemas.ts'

const place = { kind: z.string(), department: z.string(), period: z.string() }

/** What became of a part of an import. */
export const importAnswerSchema = z
  .strictObject({
    year: z.string(),
    import: z.string(),
    part: z.string(),
    document: z.string().meta({ description: 'SHA-256 of the document' }),
    by: z.string(),
    at: z.string(),
    sheets: z.int(),
    versions: z.int(),
    returns: z.int(),
    rulings: z.int(),
    leftOut: z.array(z.strictObject({ ...place, version: z.int(), at: z.string(), says: z.string(), problems: z.array(problemSchema) })),
    odd: z.array(z.strictObject({ ...place, at: z.string(), odd: z.string() })),
  })
  .meta({ id: 'ImportedPart' })
