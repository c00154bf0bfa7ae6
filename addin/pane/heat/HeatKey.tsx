import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useText } from '../words/useText.tsx'
import { heatStates, type HeatRow } from './heat.ts'
import { useHeatStyles } from './useHeatStyles.ts'

/** 图例: each sign that stands in the grid, and what it means. */
export function HeatKey({ table }: { readonly table: readonly HeatRow[] }) {
  const text = useText()
  const styles = useStyles()
  const heat = useHeatStyles()
  const cells = table.flatMap((row) => row.cells)
  const shown = new Set(cells.flatMap(({ shows }) => shows.map(({ state }) => state)))
  return (
    <ul aria-label={text('heat.key-title')} className={styles.key}>
      {heatStates
        .filter((state) => shown.has(state))
        .map((state) => (
          <li key={state} className={styles.one}>
            <span className={mergeClasses(styles.sign, heat[state])}>{text(`heat.sign.${state}`)}</span>
            {text(state === 'late' ? 'heat.key-late' : `state.${state}`)}
          </li>
        ))}
      {cells.some(({ shows }) => shows.length === 0) && (
        <li className={styles.one}>
          <span className={styles.sign}>—</span>
          {text('heat.key-none')}
        </li>
      )}
    </ul>
  )
}

const useStyles = makeStyles({
  key: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  one: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  sign: { minWidth: '18px', textAlign: 'center', border: `1px solid ${tokens.colorNeutralStroke1}` },
})
