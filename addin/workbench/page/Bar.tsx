import { Button, makeStyles, Toolbar, ToolbarDivider, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { Confirm } from '../../pane/shell/Confirm.tsx'
import { useText } from '../../pane/words/useText.tsx'
import type { OpenWorkbook } from './useWorkbook.ts'

interface BarProps {
  readonly workbook: OpenWorkbook
  readonly paneOpen: boolean
  readonly togglePane: () => void
  readonly switchLanguage: () => void
}

/** The bar over the spreadsheet: the workbook as a whole, and the pane. */
export function Bar({ workbook, paneOpen, togglePane, switchLanguage }: BarProps) {
  const text = useText()
  const styles = useStyles()
  const chooser = useRef<HTMLInputElement>(null)
  const [asking, setAsking] = useState<'open' | 'new'>()
  const acts = { open: () => chooser.current?.click(), new: workbook.begin }
  // What is not in a file would be gone.
  const ask = (which: 'open' | 'new') => (workbook.isChanged() ? setAsking(which) : acts[which]())
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>{text('workbench.title')}</h1>
      <Toolbar aria-label={text('workbench.bar')} size="small" className={styles.tools}>
        <Button appearance="subtle" onClick={() => ask('open')}>
          {text('workbench.open')}
        </Button>
        <Button appearance="subtle" onClick={() => void workbook.save()}>
          {text('workbench.save')}
        </Button>
        <Button appearance="subtle" onClick={() => ask('new')}>
          {text('workbench.new')}
        </Button>
        <ToolbarDivider />
        <span className={styles.file}>{workbook.name === '' ? text('workbench.unsaved') : workbook.name}</span>
        <Button appearance="subtle" onClick={switchLanguage}>
          {text('workbench.language')}
        </Button>
        <Button appearance="subtle" aria-expanded={paneOpen} onClick={togglePane}>
          {text(paneOpen ? 'workbench.hide-pane' : 'workbench.show-pane')}
        </Button>
      </Toolbar>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={text('workbench.open')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file may be chosen again.
          target.value = ''
          if (file !== undefined) void workbook.open(file)
        }}
      />
      {asking !== undefined && (
        <Confirm
          title={text(`workbench.${asking}`)}
          asks={text('workbench.not-saved')}
          does={text('workbench.go-on')}
          confirmed={acts[asking]}
          close={() => setAsking(undefined)}
        />
      )}
    </header>
  )
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '40px',
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, color: tokens.colorBrandForeground1 },
  tools: { flexGrow: 1, minWidth: 0 },
  file: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
})
