import type { Problem, SheetDefinition } from '@kaoji/shared/sheets/define'
import type { RawRow } from '@kaoji/shared/sheets/rawCell'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { checkerOf, type Checked } from '@kaoji/shared/sheets/validate'
import type { OpenSheet } from '../../excel/openSheet.ts'
import type { SheetRead } from '../../excel/readRows.ts'
import { contextOf, type Filling } from '../../service/filling.ts'
import { baseOf, copyStanding, type Standing } from './copyState.ts'
import type { Base } from './drafts.ts'
import { keptRows } from './keptRows.ts'

/** A copy in the workbook, read and checked. */
export interface FilledSheet {
  readonly sheet: SheetDefinition
  readonly filling: Filling
  readonly open: OpenSheet
  readonly raw: readonly RawRow[]
  readonly faults: SheetRead['faults']
  /** Marks of an earlier 核对 or 退回 stand in it. */
  readonly marked: boolean
  readonly checked: Checked
  /** The version it stands on, as the workbook or the pane knows it. */
  readonly base: Base
  readonly standing: Standing
}

/**
 * Checks one copy reading after reading: rows that read as before are not read again.
 * @param keptBase what the pane knows of the version it stands on
 */
export function copyChecker(filling: Filling, keptBase: () => Base | undefined): (read: SheetRead) => FilledSheet {
  const sheet = sheetOf(filling.kind)!
  const context = contextOf(filling)
  const checkers = [false, true].map((date1904) => checkerOf(sheet, context, { date1904 }))
  let before: FilledSheet | undefined
  return ({ open, rows, date1904, faults, marked }) => {
    const raw = keptRows(before?.raw ?? [], rows)
    const checked = before !== undefined && sameRows(before.raw, raw) ? before.checked : checkers[Number(date1904)]!(raw)
    const bases = [{ version: open.identity.base, code: open.identity.baseCode }, keptBase() ?? { version: 0, code: '' }]
    const base = baseOf(bases)
    // What reads as before is the very object of before: nothing is drawn anew.
    if (before?.checked === checked && said(before) === said({ open, faults, marked, base })) return before
    before = {
      sheet,
      filling,
      open,
      raw,
      faults,
      marked,
      checked,
      base,
      standing: copyStanding(bases, checked.rows, filling.newest),
    }
    return before
  }
}

const said = ({ open, faults, marked, base }: Pick<FilledSheet, 'open' | 'faults' | 'marked' | 'base'>) =>
  JSON.stringify([open, faults, marked, base])
const sameRows = (one: readonly RawRow[], other: readonly RawRow[]) =>
  one.length === other.length && one.every((row, i) => row === other[i])

/** What must be mended before the copy can be handed in, first what concerns the sheet itself: headings that were moved, another period's title. */
export const mustFix = ({ faults, checked }: Pick<FilledSheet, 'faults' | 'checked'>): readonly Problem[] =>
  [...faults, ...checked.problems].filter(({ severity }) => severity === 'error')
