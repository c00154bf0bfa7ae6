import type { YearDocument } from '@kaoji/shared/year'
import { partsOf } from '../scripts/year/parts.ts'
import { succeeded, type Call } from './caller.ts'

/** Imports a year over HTTP. @returns how many versions of sheets it brought */
export async function bring(office: Call, document: YearDocument): Promise<number> {
  const { year } = document.bureau
  let versions = 0
  for (const [i, { text: part }] of partsOf(document).parts.entries()) {
    const { text } = succeeded(await office('PUT', `/api/years/${year}/imports/year/parts/${i + 1}`, part))
    versions += (JSON.parse(text) as { versions: number }).versions
  }
  return versions
}
