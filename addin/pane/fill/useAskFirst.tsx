import { useMemo, useState, type ReactNode } from 'react'
import { undoKept } from '../../excel/excelAtHand.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { useText } from '../words/useText.tsx'
import type { SheetTools } from './useSheetTools.ts'

type Deed = () => Promise<void>

/**
 * The tools of a sheet, and what is asked before they write: an Excel before 365 can take back neither what the pane writes nor what was typed before.
 * Bringing rows asks for itself.
 */
export function useAskFirst(tools: SheetTools): { readonly tools: SheetTools; readonly question: ReactNode } {
  const text = useText()
  const [deed, askFor] = useState<Deed>()
  const asking = useMemo(() => {
    const first =
      (act: Deed): Deed =>
      async () =>
        undoKept() ? act() : askFor(() => act)
    const { mend, check, unmark, addRows } = tools
    return { ...tools, mend: first(mend), check: first(check), unmark: first(unmark), addRows: first(addRows) }
  }, [tools])
  const question = deed && (
    <Confirm
      title={text('excel.no-undo-title')}
      asks={text('excel.no-undo')}
      does={text('excel.no-undo-do')}
      confirmed={() => void deed()}
      close={() => askFor(undefined)}
    />
  )
  return { tools: asking, question }
}
