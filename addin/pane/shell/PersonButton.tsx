import { Button, type ButtonProps } from '@fluentui/react-components'
import { useText } from '../words/useText.tsx'

/** The button that bears who is signed in, and opens the menu of language, colours and somebody else. */
export function PersonButton({ name, ...button }: { readonly name: string } & ButtonProps) {
  const text = useText()
  return (
    <Button appearance="subtle" aria-label={text('pane.person', { name })} {...button}>
      {name} ▾
    </Button>
  )
}
