import { makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components'
import { grouped } from '@kaoji/shared/grouped'
import type { ScoreLine, SectionScore } from '@kaoji/shared/scoring/result'
import type { Text } from '@kaoji/shared/text'
import { RowLink } from '../shell/RowLink.tsx'
import { useRows } from '../shell/useRows.ts'
import { signed, twoPlaces } from '../words/points.ts'
import { useText } from '../words/useText.tsx'
import { lossesOf } from './losses.ts'
import { useMethods } from './useMethods.ts'

interface ScoreLinesProps {
  readonly run: number
  readonly method: string
  readonly lines: readonly ScoreLine[]
  readonly sections?: readonly SectionScore[]
  /** By card's id, where they came along: adjustments have words of their own. */
  readonly titles?: ReadonlyMap<string, Text>
}

/** The clauses of a scorecard by section, each the way to its why-card, with what it lost. */
export function ScoreLines({ run, method, lines, sections, titles }: ScoreLinesProps) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const methods = useMethods()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const losses = new Map(lossesOf(method, lines).map(({ card, lost }) => [card, lost]))
  const points = ({ status, points, maximum }: ScoreLine) => {
    if (status === 'not-applicable') return text('score.not-applicable')
    if (points === null) return text('score.pending')
    // 折算, 连带 and 否决 have no maximum: they give or take, or nothing came of them.
    if (/^0(?:\.0+)?$/.test(maximum)) return Number(points) === 0 ? '—' : signed(points)
    return text('score.of', { points: twoPlaces(points), maximum })
  }
  return (
    <div {...arrows}>
      {[...grouped(lines, ({ section }) => section)].map(([section, inSection]) => {
        const score = sections?.find((one) => one.section === section)
        return (
          <section key={section} className={styles.section}>
            <h2 className={styles.heading}>
              <span className={styles.title}>{sectionName(section, text(methods.section(method, section)), text)}</span>
              {score !== undefined && (
                <span>
                  {score.points === null
                    ? text('score.not-applicable')
                    : text('score.section-points', { points: score.points, maximum: score.maximum })}
                </span>
              )}
            </h2>
            <ul className={rows.list}>
              {inSection.map((line) => (
                <li key={line.card} className={rows.row}>
                  <RowLink to={{ view: 'card', run, id: line.card }}>
                    {/^\d/.test(line.clause) && `${text('score.clause', { clause: line.clause })} `}
                    {text(titles?.get(line.card) ?? methods.clause(method, line.clause)) || line.clause}
                  </RowLink>
                  {losses.has(line.card) && <span className={rows.bad}>{text('score.lost', { lost: losses.get(line.card)! })}</span>}
                  <span className={styles.points}>{points(line)}</span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** 甲 共性目标; of a section called by its title, that alone. 加分 and 否决 are no sections of the method's own. */
function sectionName(section: string, title: string, text: ReturnType<typeof useText>): string {
  if (section === '加分') return text('score.bonus')
  if (section === '否决') return text('score.veto')
  return section.length > 1 && title !== '' ? title : text('score.section', { section, title })
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalS },
  heading: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: { flexGrow: 1 },
  points: { minWidth: '76px', flexShrink: 0, textAlign: 'right', whiteSpace: 'nowrap' },
})
