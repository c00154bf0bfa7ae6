import { Button, MessageBar, MessageBarBody, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import type { CitedRow } from '@kaoji/shared/scoring/card'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row } from '@kaoji/shared/year'
import { useEffect, useState } from 'react'
import { excelAtHand } from '../../excel/excelAtHand.ts'
import type { CardWithRows } from '../../service/answers.ts'
import { readCard } from '../../service/results.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { Foot, Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { isReviewer } from '../shell/tabs.ts'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import { useShowInExcel } from './useShowInExcel.ts'

interface CitedViewProps {
  readonly run: number
  readonly id: string
  readonly fact: number
}

/** 原表: the row that a card cites, its cells marked; beside Excel the very cell of a copy to look at. */
export function CitedView({ run, id, fact }: CitedViewProps) {
  const { client, year } = usePane()
  const reading = useReading(`card ${run} ${id}`, () => readCard(client, year.year, run, id))
  return (
    <Shown reading={reading}>
      {({ card, rows }) => {
        const cited = card.facts[fact]
        return cited && <Cited cited={cited} values={rowOf(cited, rows)} />
      }}
    </Shown>
  )
}

const rowOf = (cited: CitedRow, rows: CardWithRows['rows']): Row | undefined =>
  rows.find(
    (one) =>
      one.kind === cited.kind &&
      one.department === cited.department &&
      one.period === cited.period &&
      one.version === cited.version &&
      one.row === cited.row,
  )?.values

function Cited({ cited, values }: { readonly cited: CitedRow; readonly values: Row | undefined }) {
  const text = useText()
  const rows = useRows()
  const { who, go } = usePane()
  const { kind, department, period, version, row } = cited
  const { show, opened, trouble } = useShowInExcel(cited)
  const ready = excelAtHand() === 'ready'
  const [asked, ask] = useState(ready && isReviewer(who))
  useEffect(() => {
    if (!asked) return
    ask(false)
    void show()
  }, [asked, show])
  const fillings = { sheet: sheetOf(kind)?.title ?? { zh: kind, en: kind }, department, period: periodText(period), version }
  const placed = { department, period, kind }
  return (
    <>
      <h2 className={rows.heading}>{text('cited.row', fillings)}</h2>
      <Text>{text(cited.says)}</Text>
      {trouble !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      {opened !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{opened}</MessageBarBody>
        </MessageBar>
      )}
      {row === 0 ? (
        <Text>{text('cited.whole')}</Text>
      ) : values === undefined ? (
        <Text>{text('cited.restricted')}</Text>
      ) : (
        <CitedCells cited={cited} values={values} />
      )}
      <Foot>
        <Button onClick={() => go({ view: 'history', sheet: placed, version })}>{text('cited.versions')}</Button>
        {ready && <Primary onClick={() => ask(true)}>{text('cited.open')}</Primary>}
      </Foot>
    </>
  )
}

/** The row's filled cells by name and address, those cited marked. */
function CitedCells({ cited: { kind, row, cells }, values }: { readonly cited: CitedRow; readonly values: Row }) {
  const text = useText()
  const styles = useStyles()
  const definition = sheetOf(kind)
  if (definition === undefined) return null
  return (
    <section aria-label={text('sheet.row', { row })}>
      <p className={styles.row}>{text('sheet.row', { row })}</p>
      <dl className={styles.cells}>
        {layoutOf(definition).columns.flatMap(({ key, letter, column }) => {
          const address = `${letter}${row + 3}`
          const marked = cells.includes(address)
          if (values[key] === undefined && !marked) return []
          return (
            <div key={key} className={mergeClasses(styles.cell, marked && styles.marked)}>
              <dt>
                {address} {text(column.title)}
              </dt>
              <dd>{values[key] ?? text('history.empty-cell')}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

const useStyles = makeStyles({
  row: { fontWeight: tokens.fontWeightSemibold },
  cells: { margin: 0, display: 'grid', gridTemplateColumns: '1fr', rowGap: '1px' },
  cell: {
    display: 'grid',
    gridTemplateColumns: '112px 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  marked: {
    border: `2px solid ${tokens.colorStatusWarningForeground1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '& dt': { color: tokens.colorStatusWarningForeground1 },
  },
})
