import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import type { CitedRow, WhyCard } from '@kaoji/shared/scoring/card'
import type { ReactNode } from 'react'
import { readCard } from '../../service/results.ts'
import { useMethods } from '../ranking/useMethods.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { Foot } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { nameOf, type Place } from '../shell/places.ts'
import { print } from '../shell/printed.ts'
import { isReviewer } from '../shell/tabs.ts'
import { useRows } from '../shell/useRows.ts'
import { dayText } from '../words/dates.ts'
import { signed, twoPlaces } from '../words/points.ts'
import { useText } from '../words/useText.tsx'
import { appealPage, lastDayToAppeal } from './appeal.ts'

/** 得分说明: 依据, 事实, 算式, 得分, 再变一点, in this order always; from a fact to the very cell. */
export function CardView({ run, id }: { readonly run: number; readonly id: string }) {
  const text = useText()
  const styles = useStyles()
  const methods = useMethods()
  const { client, year, who, go } = usePane()
  const ruling: Place = { view: 'ruling', run, id }
  const reading = useReading(`card ${run} ${id}`, () => readCard(client, year.year, run, id))
  return (
    <Shown reading={reading}>
      {({ card }) => (
        <>
          <Card card={card} run={run} />
          {year.published?.run === run && !isReviewer(who) && (
            <Foot>
              <Text className={styles.appeal}>{text('appeal.says', { day: dayText(lastDayToAppeal(year.published.at)) })}</Text>
              <Button
                onClick={() =>
                  print(
                    appealPage(
                      { card, run, who, bureau: year.bureau.name, year: year.year, method: text(methods.method(card.method)) },
                      text,
                    ),
                  )
                }
              >
                {text('appeal.print')}
              </Button>
            </Foot>
          )}
          {who.roles.includes('office') && (
            <Foot>
              <Button data-leads={nameOf(ruling)} onClick={() => go(ruling)}>
                {text('ruling.do')}
              </Button>
            </Foot>
          )}
        </>
      )}
    </Shown>
  )
}

/** A why-card as it reads, wherever it stands. @param run whose it is; without one, facts lead nowhere: no run has read them yet */
export function Card({ card, run }: { readonly card: WhyCard; readonly run?: number }) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const methods = useMethods()
  const { clause, title, level, method, methodVersion, status, points, maximum, rounding, nearest, ruling } = card
  const got =
    status === 'not-applicable'
      ? text('score.not-applicable')
      : points === null
        ? text('score.pending')
        : text('score.of', { points: twoPlaces(points), maximum })
  return (
    <article>
      <div className={styles.head}>
        <h2 className={rows.heading}>{text('card.title', { clause, title, level: text(`card.level.${level}`) })}</h2>
        <strong className={styles.got}>{got}</strong>
      </div>
      <dl className={styles.parts}>
        <Part name={text('card.basis')}>
          {text(card.text)} {text('card.by-method', { method: methods.method(method), version: methodVersion })}
        </Part>
        <Part name={text('card.facts')}>
          <Facts card={card} {...(run !== undefined && { run })} />
        </Part>
        <Part name={text('card.arithmetic')}>{text(card.arithmetic)}</Part>
        <Part name={text('card.points')}>
          <strong>{got}</strong> {rounding !== undefined && text(rounding)}
        </Part>
        {nearest !== undefined && (
          <Part name={text('card.nearest')}>
            {text('card.changes', { says: nearest.says, points: twoPlaces(nearest.points), change: signed(nearest.change) })}
          </Part>
        )}
        {ruling !== undefined && <Part name={text('card.ruling')}>{text(ruling)}</Part>}
      </dl>
    </article>
  )
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Facts({ card: { id, facts }, run }: { readonly card: WhyCard; readonly run?: number }) {
  const text = useText()
  const styles = useStyles()
  if (facts.length === 0) return text('card.no-facts')
  return (
    <ul className={styles.facts}>
      {facts.map((fact, index) => (
        <Fact
          key={`${fact.kind} ${fact.department} ${fact.period} ${fact.row} ${fact.cells.join()} ${fact.says.zh}`}
          fact={fact}
          {...(run !== undefined && { to: { view: 'cited', run, id, fact: index } })}
        />
      ))}
    </ul>
  )
}

/** A fact and where it stands. A sheet that never came leads nowhere. */
function Fact({ fact: { sheet, period, version, row, cells, says }, to }: { readonly fact: CitedRow; readonly to?: Place }) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const { go } = usePane()
  const place = [text(periodText(period)), ...(row > 0 ? [text('sheet.row', { row })] : []), ...cells].join(' ')
  return (
    <li className={styles.fact}>
      <span className={rows.words}>
        {text(says)} <span className={styles.place}>{text('card.fact-place', { sheet, place })}</span>
      </span>
      {version === 0 ? (
        <span className={rows.quiet}>{text('card.no-sheet')}</span>
      ) : (
        to && (
          <Button data-leads={nameOf(to)} className={styles.go} onClick={() => go(to)}>
            {text('card.to-sheet')}
          </Button>
        )
      )}
    </li>
  )
}

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  got: { whiteSpace: 'nowrap', color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase400 },
  parts: {
    margin: 0,
    '& dt': { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalM, color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  facts: { margin: 0, padding: 0, listStyleType: 'none' },
  fact: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '36px',
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  go: { flexShrink: 0, minWidth: '72px' },
  appeal: { flexGrow: 1, flexBasis: '12em' },
})
