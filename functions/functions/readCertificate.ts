import { z } from 'zod'
import { certificateOf } from '../operations/certificate.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { runParameters } from './runSchemas.ts'
import { seenRun } from './seenRun.ts'
import { textSchema } from './sheetSchemas.ts'

const count = z.int()
const certificate = z
  .strictObject({
    bureau: z.string(),
    year: z.int(),
    freeze: z.string(),
    run: z.int(),
    inputs: z.string(),
    complete: z.boolean(),
    departments: z.array(
      z.strictObject({ department: z.string(), due: count, accepted: count, zero: count, missing: count, late: count, imported: count }),
    ),
    sheets: z.array(
      z.strictObject({
        kind: z.string(),
        sheet: z.int(),
        title: textSchema,
        department: z.string(),
        period: z.string(),
        dueOn: z.string(),
        state: z.enum(['accepted', 'zero', 'missing']),
        version: z.int(),
        daysLate: z.int(),
        imported: z.boolean(),
      }),
    ),
    imports: z.array(
      z.strictObject({ import: z.string(), part: z.string(), document: z.string(), by: z.string(), at: z.string(), versions: z.int() }),
    ),
  })
  .meta({ id: 'Certificate' })

/** 报送完整性证明: who reported, who is missing, who reported nothing. */
export const readCertificate = endpoint({
  name: 'readCertificate',
  method: 'GET',
  route: 'years/{year}/runs/{run}/certificate',
  says: { zh: '报送完整性证明', en: 'The certificate of completeness' },
  roles: ['inspector', 'office', 'leader', 'auditor'],
  params: runParameters,
  answers: { 200: { says: { zh: '证明', en: 'The certificate' }, body: certificate, etag: true } },
  troubles: ['not-found'],
  async answer({ who, params, store, language }) {
    const seen = await seenRun({ who, params, store })
    if (!seen.ok) return troubled(seen.error, language)
    return ok(await certificateOf(store, seen.value.record, seen.value.run), { etag: seen.value.run.record.inputs })
  },
})
