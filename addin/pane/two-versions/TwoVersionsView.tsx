import type { SheetPlace } from '../../service/answers.ts'
import { OpenShown } from '../fill/OpenShown.tsx'
import { useOpenSheet } from '../fill/useOpenSheet.ts'
import { Shown } from '../reading/Shown.tsx'
import { MergeView } from './MergeView.tsx'
import { useBaseRows } from './useBaseRows.ts'
import type { FilledSheet } from '../fill/filledSheet.ts'
import type { Open } from '../fill/useOpenSheet.ts'

/** 两份不一致: somebody handed in a version while this copy was filled from an earlier one. */
export function TwoVersionsView({ sheet }: { readonly sheet: SheetPlace }) {
  const opened = useOpenSheet(sheet)
  return (
    <OpenShown opened={opened} sheet={sheet}>
      {({ filled }) => <FromBase filled={filled} opened={opened} sheet={sheet} />}
    </OpenShown>
  )
}

interface FromBaseProps {
  readonly filled: FilledSheet
  readonly opened: Open
  readonly sheet: SheetPlace
}

function FromBase({ filled, opened, sheet }: FromBaseProps) {
  const base = useBaseRows(sheet, filled.base.version)
  return <Shown reading={base}>{(rows) => <MergeView filled={filled} opened={opened} base={rows} />}</Shown>
}
