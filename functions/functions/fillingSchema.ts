import { z } from 'zod'
import { fullVersionSchema, rowSchema, textSchema } from './sheetSchemas.ts'
import { standingSchema } from './standingSchema.ts'
import { bureauSchema } from './yearSchemas.ts'

const clauseStanding = z.strictObject({ maximum: z.string(), computed: z.string().exactOptional() })

/** All that filling a sheet stands on. */
export const fillingSchema = z
  .strictObject({
    kind: z.string(),
    definition: z.string(),
    department: z.string(),
    period: z.string(),
    bureau: bureauSchema,
    freeze: z.string(),
    title: textSchema,
    standing: standingSchema,
    newest: fullVersionSchema.exactOptional(),
    lists: z.strictObject({
      people: z.array(z.string()),
      departments: z.array(z.string()),
      references: z.record(z.string(), z.array(z.string())),
    }),
    surroundings: z.array(
      z.strictObject({ kind: z.string(), department: z.string(), period: z.string(), rows: z.array(rowSchema).exactOptional() }),
    ),
    clauses: z.record(z.string(), z.record(z.string(), clauseStanding)).exactOptional(),
    lastPeriod: z.strictObject({ period: z.string(), rows: z.array(rowSchema) }).exactOptional(),
    lateCost: z.strictObject({ clause: z.string(), aDay: z.string(), atMost: z.string() }).exactOptional(),
  })
  .meta({
    id: 'Filling',
    description:
      'definition: the version by which the sheet is read; lists: what its drop-downs offer; surroundings: what its checks read of other sheets, those columns alone, no rows where a sheet is not in; clauses: for self-assessment, person to clause; lastPeriod: what carries over from the period before; lateCost: the clause that charges late days, points a day and at most for one sheet',
  })
