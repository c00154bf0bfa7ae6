import { Button, makeStyles, Toolbar, tokens } from '@fluentui/react-components'
import { useText } from '../../pane/words/useText.tsx'

interface BarProps {
  readonly paneOpen: boolean
  readonly togglePane: () => void
  readonly switchLanguage: () => void
}

/** The bar over the spreadsheet: the workbook as a whole, and the pane. */
export function Bar({ paneOpen, togglePane, switchLanguage }: BarProps) {
  const text = useText()
  const styles = useStyles()
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>{text('workbench.title')}</h1>
      <Toolbar aria-label={text('workbench.bar')} className={styles.tools}>
        <span className={styles.gap} />
        <Button appearance="subtle" onClick={switchLanguage}>
          {text('workbench.language')}
        </Button>
        <Button appearance="subtle" aria-expanded={paneOpen} onClick={togglePane}>
          {text(paneOpen ? 'workbench.hide-pane' : 'workbench.show-pane')}
        </Button>
      </Toolbar>
    </header>
  )
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, color: tokens.colorBrandForeground1 },
  tools: { flexGrow: 1 },
  gap: { flexGrow: 1 },
})
