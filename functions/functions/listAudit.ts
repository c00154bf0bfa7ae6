import { z } from 'zod'
import { reporters, yearOrTrouble } from '../operations/yearRecord.ts'
import { listAudit as listed } from '../storage/audit.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { listOf } from './listing.ts'
import { departmentParameter, momentSchema, yearParameter } from './sheetSchemas.ts'

const entry = z
  .strictObject({
    at: z.string(),
    recordedAt: z.string(),
    by: z.string(),
    action: z.string(),
    subject: z.string(),
    department: z.string().optional(),
    details: z.unknown().optional(),
  })
  .meta({ id: 'AuditEntry', description: 'at: the moment it counts from; recordedAt: when it was written' })

const pageSize = 200

/** Is it what an earlier page's nextLink held? */
function isContinuation(text: string): boolean {
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(place) && place.length === 2 && place.every((part) => typeof part === 'string')
  } catch {
    return false
  }
}

/** 审计记录: who did what, when, the oldest writing first. Rows of sheets do not stand in it. */
export const listAudit = endpoint({
  name: 'listAudit',
  method: 'GET',
  route: 'years/{year}/audit',
  says: { zh: '审计记录', en: 'The audit entries of a year' },
  roles: ['inspector', 'office', 'leader', 'auditor'],
  params: { year: yearParameter },
  query: {
    department: departmentParameter.optional(),
    from: momentSchema.optional(),
    to: momentSchema.optional(),
    maxpagesize: z.coerce.number().int().min(1).max(1000).optional(),
    continuation: z.string().max(2000).refine(isContinuation).optional().meta({ description: 'Out of nextLink' }),
  },
  answers: { 200: { says: { zh: '审计记录', en: 'The entries' }, body: listOf(entry) } },
  troubles: ['not-found'],
  async answer({ params: { year }, query: { department, from, to, maxpagesize, continuation }, store, language }) {
    const kept = await yearOrTrouble(store, year)
    if (!kept.ok) return troubled(kept.error, language)
    const departments = department === undefined ? reporters(kept.value.record) : [department]
    const page = await listed(store, year, departments, {
      limit: maxpagesize ?? pageSize,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(continuation !== undefined && { continuation }),
      ...(department === undefined && { bureau: true as const }),
    })
    if (page.continuation === undefined) return ok({ value: page.entries })
    const next = new URLSearchParams({
      ...(department !== undefined && { department }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(maxpagesize !== undefined && { maxpagesize: String(maxpagesize) }),
      continuation: page.continuation,
    })
    return ok({ value: page.entries, nextLink: `/api/years/${year}/audit?${next.toString()}` })
  },
})
