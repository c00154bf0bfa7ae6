import { ok, type Result } from '@kaoji/shared/result'
import type { Row } from '@kaoji/shared/year'
import type { SheetPlace } from '../../service/answers.ts'
import { readVersion } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { useReading, type Reading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'

/** The rows that a copy started from; none where it started blank. */
export function useBaseRows(sheet: SheetPlace, version: number): Reading<readonly Row[]> {
  const { client } = usePane()
  return useReading(`base ${JSON.stringify(sheet)} ${version}`, async (): Promise<Result<readonly Row[], Trouble>> => {
    if (version === 0) return ok([])
    const base = await readVersion(client, sheet, version)
    return base.ok ? ok(base.value.rows) : base
  })
}
