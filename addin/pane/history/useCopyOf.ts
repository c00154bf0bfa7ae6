import { sheetOf } from '@kaoji/shared/sheets/registry'
import { useEffect, useState } from 'react'
import { excelAtHand } from '../../excel/excelAtHand.ts'
import { findSheets } from '../../excel/findSheets.ts'
import type { OpenSheet } from '../../excel/openSheet.ts'
import { selectCell } from '../../excel/selectCell.ts'
import type { ExcelTrouble } from '../../excel/trouble.ts'
import type { SheetPlace } from '../../service/answers.ts'
import { cellOf } from '../fill/cellOf.ts'
import { chosenSheet } from '../fill/chosenSheet.ts'

/** A sheet's copy in the open workbook, to go to its cells. */
export interface CopyOf {
  readonly goTo: (row: number, column: string) => void
  readonly trouble: ExcelTrouble | undefined
}

/** The copy of a place in the open workbook; undefined where there is none. */
export function useCopyOf(sheet: SheetPlace): CopyOf | undefined {
  const [open, setOpen] = useState<OpenSheet>()
  const [trouble, setTrouble] = useState<ExcelTrouble>()
  const { kind, department, period } = sheet
  useEffect(() => {
    if (excelAtHand() !== 'ready') return
    let left = false
    void findSheets().then((found) => {
      if (!left && found.ok) setOpen(chosenSheet(found.value, { kind, department, period }))
    })
    return () => {
      left = true
    }
  }, [kind, department, period])
  const definition = sheetOf(kind)
  if (open === undefined || definition === undefined) return undefined
  const goTo = async (row: number, column: string) => {
    const gone = await selectCell(open, cellOf(definition, row, column))
    setTrouble(gone.ok ? undefined : gone.error)
  }
  return { goTo: (row, column) => void goTo(row, column), trouble }
}
