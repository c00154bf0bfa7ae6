import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { useText } from '../words/useText.tsx'

/** The edge at which a bug in a view stops: the rest of the pane goes on, and what happened goes to the console. */
export class ErrorEdge extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken again={() => this.setState({ broken: false })} /> : this.props.children
  }
}

function Broken({ again }: { readonly again: () => void }) {
  const text = useText()
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{text('pane.broken')}</MessageBarBody>
      <MessageBarActions>
        <Button size="medium" onClick={again}>
          {text('pane.again')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
