import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Text as Words } from '@kaoji/shared/text'
import type { MethodTitles } from '../ranking/useMethods.ts'
import { usePane } from '../shell/pane.tsx'
import { nameOf, type Place } from '../shell/places.ts'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import type { Change } from './figures.ts'

interface ChangesProps {
  readonly title: string
  readonly sign: '−' | '+'
  readonly run: number
  readonly changes: readonly Change[]
  readonly none: string
  readonly methods: MethodTitles
  readonly reasons: ReadonlyMap<string, Words> | undefined
}

/** 扣最多 or 加最多: whose, which clause, how much, why; a click leads to the why-card. */
export function Changes({ title, sign, run, changes, none, methods, reasons }: ChangesProps) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const { go } = usePane()
  return (
    <section>
      <h2 className={rows.heading}>{title}</h2>
      {changes.length === 0 && <Text>{none}</Text>}
      <ul className={rows.list}>
        {changes.map(({ who, method, clause, card, change }) => {
          const to: Place = { view: 'card', run, id: card }
          const reason = reasons?.get(card)
          return (
            <li key={card} className={styles.row}>
              <div className={rows.inner}>
                <Button appearance="transparent" className={rows.grow} data-leads={nameOf(to)} onClick={() => go(to)}>
                  {text('leader.item', { who, clause, title: methods.clause(method, clause) })}
                </Button>
                <strong className={sign === '−' ? rows.bad : undefined}>
                  {sign}
                  {change}
                </strong>
              </div>
              {reason !== undefined && <span className={rows.small}>{text(reason)}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})
