import type { Result } from '@kaoji/shared/result'
import { useMemo, useRef } from 'react'
import { clearMarks, markCells } from '../../excel/markCells.ts'
import { moreRows } from '../../excel/moreRows.ts'
import { selectCell } from '../../excel/selectCell.ts'
import type { ExcelTrouble } from '../../excel/trouble.ts'
import { writeCells, writeRows } from '../../excel/writeCells.ts'
import { useText } from '../words/useText.tsx'
import type { FilledSheet } from './filledSheet.ts'
import type { Doing } from './useDoing.ts'
import type { Open } from './useOpenSheet.ts'

/** What can be asked of the open sheet by a click. Each reads the sheet anew before it writes, and writes in one step to undo. */
export interface SheetTools {
  /** @param says what is said once somebody stands there */
  readonly goTo: (cell: string, says?: string) => void
  /** 一键改. */
  readonly mend: () => Promise<void>
  /** 核对: marks every problem in its cell, or takes the marks away where nothing is wrong. */
  readonly check: () => Promise<void>
  readonly unmark: () => Promise<void>
  /** Last period's rows instead of those there. */
  readonly bring: () => Promise<void>
  readonly addRows: () => Promise<void>
}

/** As many as the sheet grows by at a time. */
const rowsAtATime = 100

/** The tools of a sheet; what they come to is told by `doing`. */
export function useSheetTools(filled: FilledSheet, { readNow }: Pick<Open, 'readNow'>, { tell }: Doing): SheetTools {
  const text = useText()
  const latest = useRef({ filled, text })
  latest.current = { filled, text }
  return useMemo(() => {
    const sheet = () => latest.current.filled.open
    const text: typeof latest.current.text = (...words) => latest.current.text(...words)
    // Read again before it is said, so that what is said stands beside what was written.
    const write = async (writing: Promise<Result<void, ExcelTrouble>>, says: string) => {
      const written = await writing
      await readNow()
      await tell(Promise.resolve(written), says)
    }
    return {
      goTo: (cell, says) => void tell(selectCell(sheet(), cell), says),
      async mend() {
        const read = await tell(readNow())
        if (!read.ok) return
        const { mends } = read.value.checked
        const cells = mends.map(({ row, column, to }) => ({ row, column, value: to }))
        if (cells.length > 0) await write(writeCells(sheet(), cells), text('fill.mended', { count: cells.length }))
      },
      async check() {
        const read = await tell(readNow())
        if (!read.ok) return
        const { problems, rows } = read.value.checked
        const marks = problems.flatMap(({ cell, severity, says }) => (cell === '' ? [] : [{ cell, severity, says: text(says) }]))
        const says = problems.length === 0 ? text('fill.checked', { rows: rows.length }) : text('fill.marked', { count: marks.length })
        await tell(marks.length === 0 ? clearMarks(sheet()) : markCells(sheet(), marks), says)
      },
      async unmark() {
        await tell(clearMarks(sheet()), text('fill.unmarked'))
      },
      async bring() {
        const { rows = [] } = latest.current.filled.filling.lastPeriod ?? {}
        await write(writeRows(sheet(), rows), text('fill.brought', { count: rows.length }))
      },
      async addRows() {
        await tell(moreRows(sheet(), rowsAtATime), text('fill.more-rows-done'))
      },
    }
    // The same tools from one reading to the next, so that a problem's line is not drawn anew for them.
  }, [readNow, tell])
}
