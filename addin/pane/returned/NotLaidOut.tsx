import { Text } from '@fluentui/react-components'
import type { FullVersion, SheetPlace, Standing } from '../../service/answers.ts'
import { LayOutTroubleBar } from '../fill/LayOutTroubleBar.tsx'
import { SheetHead } from '../fill/SheetHead.tsx'
import { useLayOut } from '../fill/useLayOut.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { useText } from '../words/useText.tsx'
import { ReturnedHead } from './ReturnedHead.tsx'

interface NotLaidOutProps {
  readonly sheet: SheetPlace
  readonly standing: Standing
  readonly version: FullVersion
  readonly people: readonly string[]
  readonly laidOut: () => void
}

/** A returned sheet that is not in the workbook: its reasons, and a click to lay it out with the rows that were returned. */
export function NotLaidOut({ sheet, standing, version, people, laidOut }: NotLaidOutProps) {
  const text = useText()
  const { busy, trouble, layOutPlace } = useLayOut()
  const layOut = async () => {
    if ((await layOutPlace(sheet)) !== undefined) laidOut()
  }
  return (
    <>
      <SheetHead standing={standing} />
      <ReturnedHead version={version} people={people} rows />
      {trouble !== undefined && <LayOutTroubleBar trouble={trouble} />}
      {busy !== undefined && <Text role="status">{text('due.laying-out', { sheet: standing.title })}</Text>}
      <Foot>
        <Primary disabled={busy !== undefined} onClick={() => void layOut()}>
          {text('returned.lay-out')}
        </Primary>
      </Foot>
    </>
  )
}
