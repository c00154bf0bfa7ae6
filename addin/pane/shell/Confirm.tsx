import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useText } from '../words/useText.tsx'
import { Primary } from './Foot.tsx'
import { useFocusBack } from './useFocusBack.ts'
import { pressPrimary } from './useKeys.ts'

interface ConfirmProps {
  readonly title: string
  readonly asks: string
  readonly does: string
  readonly confirmed: () => void
  readonly close: () => void
}

/** Asks before what has no undo. */
export function Confirm({ title, asks, does, confirmed, close }: ConfirmProps) {
  const text = useText()
  useFocusBack()
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface
        onKeyDown={(event) =>
          event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing && pressPrimary(event.currentTarget, event)
        }
      >
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{asks}</DialogContent>
          <DialogActions fluid>
            <Button onClick={close}>{text('pane.cancel')}</Button>
            <Primary
              onClick={() => {
                close()
                confirmed()
              }}
            >
              {does}
            </Primary>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
