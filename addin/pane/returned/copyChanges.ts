import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { pairRows } from '@kaoji/shared/sheets/pairRows'
import type { Row } from '@kaoji/shared/year'
import type { RowChange } from '../../service/answers.ts'

/**
 * What the copy has otherwise than the version it started from, row by row as the service compares two versions; rows taken out come first.
 * @param now the copy's rows as they would be kept
 */
export function copyChanges(sheet: SheetDefinition, version: readonly Row[], now: readonly Row[]): readonly RowChange[] {
  const pairs = pairRows(sheet, version, now)
  const stayed = new Set(pairs)
  const removed = version.flatMap((values, i): RowChange[] => (stayed.has(i) ? [] : [{ change: 'removed', before: i + 1, values }]))
  const others = now.flatMap((values, i): RowChange[] => {
    const was = pairs[i]
    if (was === undefined) return [{ change: 'added', row: i + 1, values }]
    const cells = Object.keys(sheet.columns).flatMap((column) => {
      const [from, to] = [version[was]![column] ?? '', values[column] ?? '']
      return from === to ? [] : [{ column, from, to }]
    })
    return cells.length === 0 ? [] : [{ change: 'changed', row: i + 1, before: was + 1, cells }]
  })
  return [...removed, ...others]
}
