import { Text } from '@fluentui/react-components'
import { excelAtHand } from '../../excel/excelAtHand.ts'
import type { SheetPlace } from '../../service/answers.ts'
import { FileView } from '../fill/FileView.tsx'
import { SheetHead } from '../fill/SheetHead.tsx'
import { useOpenSheet, type OpenState } from '../fill/useOpenSheet.ts'
import { Shown, Waiting } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { MendingView } from './MendingView.tsx'
import { NotLaidOut } from './NotLaidOut.tsx'
import { OpenShown } from '../fill/OpenShown.tsx'

/** 退回: the reasons row by row; with the sheet open, each row is a click away and ticks itself once mended. */
export function ReturnedView({ sheet }: { readonly sheet: SheetPlace }) {
  return excelAtHand() === 'ready' ? <InWorkbook sheet={sheet} /> : <FileView sheet={sheet} tooOld={excelAtHand() === 'too-old'} />
}

function InWorkbook({ sheet }: { readonly sheet: SheetPlace }) {
  const text = useText()
  const opened = useOpenSheet(sheet)
  const { state } = opened
  if (state.state === 'waiting') return <Waiting />
  if (state.state === 'none') return <Reasons sheet={sheet} laidOut={opened.again} />
  return (
    <OpenShown opened={opened} sheet={sheet}>
      {(ready: Extract<OpenState, { state: 'ready' }>) => {
        const { newest, standing } = ready.filled.filling
        if (newest?.decision?.state !== 'returned') {
          return (
            <>
              <SheetHead standing={standing} />
              <Text>{text('returned.not-returned')}</Text>
            </>
          )
        }
        return <MendingView ready={ready} opened={opened} version={newest} />
      }}
    </OpenShown>
  )
}

/** The reasons while the sheet is not in the workbook yet. */
function Reasons({ sheet, laidOut }: { readonly sheet: SheetPlace; readonly laidOut: () => void }) {
  const text = useText()
  const { fillings } = usePane()
  const reading = useReading(`filling ${JSON.stringify(sheet)}`, () => fillings.ask(sheet))
  return (
    <Shown reading={reading}>
      {({ filling: { newest, standing, lists } }) =>
        newest?.decision?.state === 'returned' ? (
          <NotLaidOut sheet={sheet} standing={standing} version={newest} people={lists.people} laidOut={laidOut} />
        ) : (
          <Text>{text('returned.not-returned')}</Text>
        )
      }
    </Shown>
  )
}
