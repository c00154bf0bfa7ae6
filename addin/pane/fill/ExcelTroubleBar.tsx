import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { ExcelTrouble } from '../../excel/trouble.ts'
import { useText } from '../words/useText.tsx'

/** Says what Excel would not do and what to do about it; what was typed stays where it is. */
export function ExcelTroubleBar({ trouble, again }: { readonly trouble: ExcelTrouble; readonly again?: () => void }) {
  const text = useText()
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text(`excel.trouble.${trouble.kind}`)}</MessageBarBody>
      {again !== undefined && (
        <MessageBarActions>
          <Button onClick={again}>{text('pane.again')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
