import { Text } from '@fluentui/react-components'
import type { SheetPlace } from '../../service/answers.ts'
import { useText } from '../words/useText.tsx'

/** 两份不一致. */
export function TwoVersionsView({ sheet }: { readonly sheet: SheetPlace }) {
  const text = useText()
  return (
    <Text>
      {text('merge.none')} {sheet.kind}
    </Text>
  )
}
