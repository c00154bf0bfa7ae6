import { z } from 'zod'
import { yearParameter } from './sheetSchemas.ts'

/** The address of a run. */
export const runParameters = { year: yearParameter, run: z.coerce.number().int().min(1).max(99_999_999) }

const methodHash = z.strictObject({ method: z.string(), version: z.string(), hash: z.string() })

/** A run (汇总): how far it is, and what it came to. */
export const runSchema = z
  .strictObject({
    year: z.string(),
    run: z.int(),
    state: z.enum(['scoring', 'done', 'cancelled', 'failed']),
    startedAt: z.string(),
    startedBy: z.string(),
    endedAt: z.string().optional(),
    endedBy: z.string().optional(),
    freeze: z.string(),
    methods: z.array(methodHash),
    inputs: z.string().meta({ description: 'Hash of the frozen inputs' }),
    departments: z.array(z.strictObject({ department: z.string(), facts: z.string(), reuses: z.int().optional() })),
    progress: z.strictObject({ finished: z.int(), total: z.int() }),
    sheets: z.strictObject({ due: z.int(), accepted: z.int() }),
    complete: z.boolean().optional().meta({ description: '已齐' }),
    pending: z.int().optional().meta({ description: 'Scorecards that are 待定' }),
    result: z.string().optional().meta({ description: 'Hash of the result' }),
    code: z.string().optional().meta({ description: '校验码 of it' }),
    published: z.boolean(),
    trouble: z.string().optional(),
  })
  .meta({ id: 'Run' })
