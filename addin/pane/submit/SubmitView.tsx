import type { SheetPlace } from '../../service/answers.ts'
import { excelAtHand } from '../../excel/excelAtHand.ts'
import { OpenShown } from '../fill/OpenShown.tsx'
import { useOpenSheet } from '../fill/useOpenSheet.ts'
import { NilSubmit } from './NilSubmit.tsx'
import { SheetSubmit } from './SheetSubmit.tsx'

/** 报送: a summary, then the receipt or what else it came to. A nil report was asked about before and goes at once. */
export function SubmitView({ sheet, zero }: { readonly sheet: SheetPlace; readonly zero: boolean }) {
  return zero || excelAtHand() !== 'ready' ? <NilSubmit sheet={sheet} /> : <OpenSubmit sheet={sheet} />
}

function OpenSubmit({ sheet }: { readonly sheet: SheetPlace }) {
  const opened = useOpenSheet(sheet)
  return (
    <OpenShown opened={opened} sheet={sheet}>
      {(ready) => <SheetSubmit ready={ready} opened={opened} />}
    </OpenShown>
  )
}
