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
  makeStyles,
} from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { Standing } from '../../service/answers.ts'
import { copied } from '../shell/copied.ts'
import { usePane } from '../shell/pane.tsx'
import { print } from '../shell/printed.ts'
import { useFocusBack } from '../shell/useFocusBack.ts'
import { useText } from '../words/useText.tsx'
import { fullDayText } from '../words/dates.ts'
import { chased, chasedWords } from './chase.ts'
import { todayOf } from './heat.ts'

/** 催报单: by department with the days, to copy into a notice or to print. */
export function ChaseDialog({ owed, close }: { readonly owed: readonly Standing[]; readonly close: () => void }) {
  const text = useText()
  useFocusBack()
  const styles = useStyles()
  const { year } = usePane()
  const [done, setDone] = useState<boolean>()
  const field = useRef<HTMLTextAreaElement>(null)
  const list = chased(owed, text)
  const words = chasedWords(list)
  const today = todayOf(owed)
  const copy = async () => {
    if (field.current !== null) setDone(await copied(field.current))
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text('heat.chase-title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Textarea
              textarea={{ ref: field }}
              readOnly
              value={words}
              rows={Math.min(14, words.split('\n').length + 1)}
              aria-label={text('heat.chase-title')}
              className={styles.words}
            />
            <Text as="p" block role="status">
              {done !== undefined && text(done ? 'heat.copied' : 'heat.copy-by-hand')}
            </Text>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={close}>{text('pane.cancel')}</Button>
            <Button
              onClick={() =>
                print({
                  title: text('chase.heading', { bureau: year.bureau.name, year: year.year }),
                  parts: list,
                  // How many days are past says nothing without the day.
                  signed: [text('role.office'), ...(today === undefined ? [] : [text(fullDayText(today))])],
                })
              }
            >
              {text('chase.print')}
            </Button>
            <Button appearance="primary" onClick={() => void copy()}>
              {text('heat.copy')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

const useStyles = makeStyles({
  surface: { padding: '16px' },
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  words: { width: '100%' },
})
