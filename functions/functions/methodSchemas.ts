import { z } from 'zod'
import { textSchema } from './sheetSchemas.ts'

/** A version of a method in the list. */
export const listedMethodSchema = z
  .strictObject({
    method: z.string(),
    version: z.string(),
    title: textSchema,
    from: z.iso.date(),
    to: z.iso.date().optional(),
    hash: z.string(),
    loadedAt: z.string().optional(),
    by: z.string().optional(),
  })
  .meta({ id: 'Method' })

/** The address of a version of a method. */
export const methodParameters = { method: z.string().regex(/^[\p{L}\p{N}-]{1,60}$/u), version: z.string().regex(/^[\p{L}\p{N}.-]{1,20}$/u) }

/** A method's data (shared/methods/define.ts); what it must be is checked when it is loaded, clause by clause. */
export const methodDataSchema = z.looseObject({ method: z.string(), version: z.string() }).meta({ id: 'MethodData' })
