import { useEffect, useRef, useState } from 'react'
import { excelAtHand } from '../../excel/excelAtHand.ts'
import { findSheets } from '../../excel/findSheets.ts'
import type { OpenSheet } from '../../excel/openSheet.ts'
import { readRows } from '../../excel/readRows.ts'
import type { Standing } from '../../service/answers.ts'
import { sheetName } from '../../service/sheets.ts'
import { copyOwner, isOlderDefinition } from '../fill/copyState.ts'
import { copyChecker, mustFix } from '../fill/filledSheet.ts'
import { usePane } from '../shell/pane.tsx'

/** A copy of ours in the open workbook; how many cells must be fixed, once it was read. */
export interface FoundCopy extends OpenSheet {
  readonly toFix?: number
}

// Each is read and checked; a workbook seldom has more.
const mostCounted = 12

/**
 * One's own copies in the open workbook; their counts follow one by one.
 * @param list where each sheet stands, once that is known: what the service said of one holds as long as it stands there
 */
export function useCopies(list: readonly Standing[] | undefined): readonly FoundCopy[] {
  const listed = useRef(list)
  listed.current = list
  const { fillings, who, year } = usePane()
  const [copies, setCopies] = useState<readonly FoundCopy[]>([])
  const { bureau } = year
  useEffect(() => {
    if (excelAtHand() !== 'ready') return
    let left = false
    const look = async () => {
      const found = await findSheets()
      // Without them the list is still right: each sheet is offered to be filled.
      if (!found.ok || left) return
      const own = found.value.filter(({ identity }) => copyOwner(identity, { bureau, who }) === 'own')
      setCopies(own)
      for (const open of own.slice(0, mostCounted)) {
        if (isOlderDefinition(open.identity)) continue
        const stands = listed.current?.find((standing) => sheetName(standing) === sheetName(open.identity))
        const [asked, read] = [await fillings.askOnceAt(open.identity, stands?.etag), await readRows(open)]
        if (left) return
        if (!asked.ok || !read.ok) continue
        const toFix = mustFix(copyChecker(asked.value.filling, () => undefined)(read.value)).length
        setCopies((all) => all.map((copy) => (copy.rangeName === open.rangeName ? { ...copy, toFix } : copy)))
      }
    }
    void look()
    return () => {
      left = true
    }
  }, [fillings, who, bureau])
  return copies
}
