import { makeStyles, tokens } from '@fluentui/react-components'
import { useText } from '../../pane/words/useText.tsx'

/** The empty sheet's lines, where Univer will draw them: toolbar, formula bar, headings, cells. */
export function SheetSkeleton() {
  const text = useText()
  const styles = useStyles()
  return (
    <div role="status" aria-label={text('workbench.waiting')} className={styles.sheet}>
      <div className={styles.tools} />
      <div className={styles.formula} />
      <div className={styles.headings} />
      <div className={styles.cells} />
      <div className={styles.foot} />
    </div>
  )
}

const line = `1px solid ${tokens.colorNeutralStroke2}`

const useStyles = makeStyles({
  sheet: { position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column' },
  tools: { height: '40px', flexShrink: 0, borderBottom: line },
  formula: { height: '28px', flexShrink: 0, borderBottom: line },
  headings: { height: '20px', flexShrink: 0, borderBottom: line, backgroundColor: tokens.colorNeutralBackground3 },
  cells: {
    flexGrow: 1,
    // As wide and as high as an empty sheet's cells, beside the rows' numbers.
    backgroundImage: `linear-gradient(to right, ${tokens.colorNeutralStroke3} 1px, transparent 1px), linear-gradient(to bottom, ${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: '72px 19px',
    backgroundPosition: '46px -1px',
  },
  foot: { height: '36px', flexShrink: 0, borderTop: line },
})
