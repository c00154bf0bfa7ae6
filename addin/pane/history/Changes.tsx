import type { SheetPlace } from '../../service/answers.ts'
import { compareVersions } from '../../service/sheets.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { ChangeLines } from './ChangeLines.tsx'

interface ChangesProps {
  readonly sheet: SheetPlace
  readonly version: number
  readonly rowCount: number
  readonly goTo?: ((row: number, column: string) => void) | undefined
}

/** 比对: cell by cell, what a version changed against the one before. */
export function Changes({ sheet, version, rowCount, goTo }: ChangesProps) {
  const { client } = usePane()
  const reading = useReading(`changes ${JSON.stringify(sheet)} ${version}`, () => compareVersions(client, sheet, version))
  return <Shown reading={reading}>{({ value }) => <ChangeLines kind={sheet.kind} changes={value} rowCount={rowCount} goTo={goTo} />}</Shown>
}
