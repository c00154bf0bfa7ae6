import { grouped } from '@kaoji/shared/grouped'
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  Textarea,
} from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { useState } from 'react'
import type { Standing } from '../../service/answers.ts'
import { useText } from '../words/useText.tsx'

/** 催报: a list by department to copy into a notice. */
export function ChaseDialog({ owed, close }: { readonly owed: readonly Standing[]; readonly close: () => void }) {
  const text = useText()
  const [copied, setCopied] = useState<boolean>()
  const lines = [...grouped(owed, ({ department }) => department)].map(([department, sheets]) =>
    text('heat.chase-line', {
      department,
      sheets: sheets.map(({ title, period }) => `${text(title)} ${text(periodText(period))}`).join('；'),
    }),
  )
  const words = lines.join('\n')
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text('heat.chase-title')}</DialogTitle>
          <DialogContent>
            <Textarea readOnly value={words} rows={8} aria-label={text('heat.chase-title')} />
            {copied !== undefined && (
              <Text as="p" block role="status">
                {text(copied ? 'heat.copied' : 'heat.copy-by-hand')}
              </Text>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={close}>{text('pane.cancel')}</Button>
            <Button appearance="primary" onClick={() => void copy()}>
              {text('heat.copy')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
