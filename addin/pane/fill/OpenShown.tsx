import { Text } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { SheetPlace } from '../../service/answers.ts'
import { Waiting } from '../reading/Shown.tsx'
import { TroubleBar } from '../reading/TroubleBar.tsx'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'
import { ExcelTroubleBar } from './ExcelTroubleBar.tsx'
import { LayOutTroubleBar } from './LayOutTroubleBar.tsx'
import { useLayOut } from './useLayOut.ts'
import type { Open, OpenState } from './useOpenSheet.ts'

interface OpenShownProps {
  readonly opened: Open
  /** The sheet that is wanted; where it does not stand in the workbook it can be laid out. */
  readonly sheet?: SheetPlace | undefined
  readonly children: (ready: Extract<OpenState, { state: 'ready' }>) => ReactNode
}

/** The open sheet in whatever state it is: found, not ours, not there, not to be read. */
export function OpenShown({ opened: { state, again }, sheet, children }: OpenShownProps) {
  switch (state.state) {
    case 'waiting':
      return <Waiting />
    case 'excel':
      return <ExcelTroubleBar trouble={state.trouble} again={again} />
    case 'service':
      return <TroubleBar trouble={state.trouble} again={again} />
    case 'none':
      return sheet === undefined ? <NotOurs /> : <NotThere sheet={sheet} again={again} />
    case 'not-mine':
      return <NotMine state={state} />
    case 'ready':
      return children(state)
  }
}

function NotOurs() {
  const text = useText()
  return (
    <>
      <Text>{text('fill.not-ours')}</Text>
      <ToDue />
    </>
  )
}

function NotMine({ state: { owner, open } }: { readonly state: Extract<OpenState, { state: 'not-mine' }> }) {
  const text = useText()
  const { who } = usePane()
  const { bureau, department } = open.identity
  return (
    <>
      <Text>{text(`fill.${owner}`, { bureau, department, own: who.department })}</Text>
      <ToDue />
    </>
  )
}

function ToDue() {
  const text = useText()
  const { over } = usePane()
  return (
    <Foot>
      <Primary onClick={() => over({ view: 'due' })}>{text('fill.to-due')}</Primary>
    </Foot>
  )
}

function NotThere({ sheet, again }: { readonly sheet: SheetPlace; readonly again: () => void }) {
  const text = useText()
  const { busy, trouble, layOutPlace } = useLayOut()
  const layOut = async () => {
    if ((await layOutPlace(sheet)) !== undefined) again()
  }
  return (
    <>
      <Text>{text('fill.not-there')}</Text>
      {trouble !== undefined && <LayOutTroubleBar trouble={trouble} />}
      <Foot>
        <Primary disabled={busy !== undefined} onClick={() => void layOut()}>
          {text('sheet.template')}
        </Primary>
      </Foot>
    </>
  )
}
