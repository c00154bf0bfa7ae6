import { useState, type ComponentProps, type ComponentType } from 'react'
import { PersonButton } from '../shell/PersonButton.tsx'
import type { PersonMenu } from '../shell/PersonMenu.tsx'

type Props = ComponentProps<typeof PersonMenu>

const load = () => import('../shell/PersonMenu.tsx')
// A pane without a connection keeps the button; the next press asks again.
const begin = () => void load().catch(() => undefined)

/** The menu's button at once, the menu itself when somebody reaches for it: signing in waits for no menu. */
export function PersonMenuOnceAsked(props: Props) {
  const [menu, setMenu] = useState<{ readonly Menu: ComponentType<Props> }>()
  if (menu !== undefined) return <menu.Menu {...props} defaultOpen />
  // Only a finished press puts the menu in the button's place: one in the middle of a press would swallow it.
  const open = () =>
    void load().then(
      ({ PersonMenu: Menu }) => setMenu({ Menu }),
      () => undefined,
    )
  return (
    <PersonButton
      name={props.account}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={begin}
      onFocus={begin}
      onClick={open}
      onKeyDown={({ key }) => key === 'ArrowDown' && open()}
    />
  )
}
