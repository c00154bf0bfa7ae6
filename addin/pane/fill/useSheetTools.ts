import { ok } from '@kaoji/shared/result'
import { useMemo } from 'react'
import { clearMarks, markCells } from '../../excel/markCells.ts'
import { moreRows } from '../../excel/moreRows.ts'
import { selectCell } from '../../excel/selectCell.ts'
import { writeCells, writeRows } from '../../excel/writeCells.ts'
import { useText } from '../words/useText.tsx'
import type { FilledSheet } from './filledSheet.ts'
import type { Doing } from './useDoing.ts'
import type { Open } from './useOpenSheet.ts'

/** What can be asked of the open sheet by a click. Each reads the sheet anew before it writes, and writes in one step to undo. */
export interface SheetTools {
  readonly goTo: (cell: string) => void
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
  const { open, filling } = filled
  return useMemo(() => {
    const done = async () => void (await readNow())
    return {
      goTo: (cell) => void tell(selectCell(open, cell)),
      async mend() {
        const read = await tell(readNow())
        if (!read.ok) return
        const { mends } = read.value.checked
        const cells = mends.map(({ row, column, to }) => ({ row, column, value: to }))
        await tell(
          cells.length === 0 ? Promise.resolve(ok(undefined)) : writeCells(open, cells),
          text('fill.mended', { count: cells.length }),
        )
        await done()
      },
      async check() {
        const read = await tell(readNow())
        if (!read.ok) return
        const { problems, rows } = read.value.checked
        const marks = problems.flatMap(({ cell, severity, says }) => (cell === '' ? [] : [{ cell, severity, says: text(says) }]))
        const says = problems.length === 0 ? text('fill.checked', { rows: rows.length }) : text('fill.marked', { count: marks.length })
        await tell(marks.length === 0 ? clearMarks(open) : markCells(open, marks), says)
      },
      async unmark() {
        await tell(clearMarks(open), text('fill.unmarked'))
      },
      async bring() {
        const { rows = [] } = filling.lastPeriod ?? {}
        await tell(writeRows(open, rows), text('fill.brought', { count: rows.length }))
        await done()
      },
      async addRows() {
        await tell(moreRows(open, rowsAtATime), text('fill.more-rows-done'))
      },
    }
    // `text` only follows the language.
  }, [open, filling, readNow, tell])
}
