import { Text } from '@fluentui/react-components'
import { excelAtHand } from '../../excel/excelAtHand.ts'
import { useOffice } from '../../office/useOffice.ts'
import type { SheetPlace } from '../../service/answers.ts'
import { Waiting } from '../reading/Shown.tsx'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { FileView } from './FileView.tsx'
import { FilledView } from './FilledView.tsx'
import { OpenShown } from './OpenShown.tsx'
import { useOpenSheet } from './useOpenSheet.ts'

interface FillViewProps {
  readonly sheet?: SheetPlace
  /** How often 核对 was asked for at the ribbon. */
  readonly check: number
}

/** 填报: the sheet of a place, or the one in front. Where no Excel is at hand, by way of a file. */
export function FillView({ sheet, check }: FillViewProps) {
  const text = useText()
  const { over } = usePane()
  const office = useOffice()
  const hand = excelAtHand()
  // Excel is there, but its interface is still on the way.
  if (office.kind === 'loading') return <Waiting />
  if (hand === 'ready') return <OpenFill {...(sheet && { sheet })} check={check} />
  if (sheet !== undefined) return <FileView sheet={sheet} tooOld={hand === 'too-old'} />
  return (
    <>
      <Text>{text(hand === 'too-old' ? 'fill.too-old' : 'fill.file-says')}</Text>
      <Foot>
        <Primary onClick={() => over({ view: 'due' })}>{text('fill.to-due')}</Primary>
      </Foot>
    </>
  )
}

function OpenFill({ sheet, check }: FillViewProps) {
  const opened = useOpenSheet(sheet)
  return (
    <OpenShown opened={opened} sheet={sheet}>
      {(ready) => <FilledView ready={ready} opened={opened} check={check} />}
    </OpenShown>
  )
}
