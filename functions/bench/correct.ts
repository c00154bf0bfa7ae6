import { callerOf, succeeded, type Call } from './caller.ts'
import type { OneChanged } from './countyInputs.ts'

/** A department's head hands in the changed sheet, the office accepts it. */
export async function correct(address: string, office: Call, { sheet, head }: OneChanged): Promise<void> {
  const clerk = await callerOf(address, head)
  const path = `/api/departments/${encodeURIComponent(sheet.department)}/periods/${sheet.period}/sheets/${sheet.kind}`
  const body = JSON.stringify({ rows: sheet.rows, zero: false, explanations: [] })
  const { etag } = succeeded(await clerk('PUT', `${path}?reason=${encodeURIComponent('更正')}`, body, { 'if-match': '*' }))
  succeeded(await office('POST', `${path}/accept`, '{}', { 'if-match': etag! }))
}
