import { makeStyles, tokens } from '@fluentui/react-components'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import { chart, trendArea, trendPath, trendPoints } from './trendLine.ts'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
// Below it the workbook prints a month bold; the line says where that is.
const watched = 80

/** 完成率 by month and department: a line of its own each, from 0 to 100, with what it began and ended at; and all of it as a table. */
export function Trend({ completion }: { readonly completion: Readonly<Record<string, readonly (string | null)[]>> }) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const departments = Object.entries(completion)
  return (
    <section>
      <h2 className={rows.heading}>{text('leader.completion')}</h2>
      {departments.map(([department, values]) => (
        <Line key={department} department={department} values={values} />
      ))}
      <details>
        <summary className={rows.summary}>{text('leader.table')}</summary>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={text('leader.completion')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <td />
                {months.map((month) => (
                  <th key={month} scope="col">
                    {text('leader.month', { month })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {departments.map(([department, values]) => (
                <tr key={department}>
                  <th scope="row">{department}</th>
                  {values.map((value, month) => (
                    <td key={months[month]} className={value !== null && Number(value) < watched ? styles.low : undefined}>
                      {value ?? '—'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}

function Line({ department, values }: { readonly department: string; readonly values: readonly (string | null)[] }) {
  const text = useText()
  const styles = useStyles()
  const points = trendPoints(values)
  const [first, last] = [points[0], points.at(-1)]
  const says =
    first === undefined || last === undefined
      ? text('leader.no-completion', { department })
      : text('leader.completion-of', {
          department,
          first: first.month,
          from: values[first.month - 1] ?? '',
          last: last.month,
          to: values[last.month - 1] ?? '',
        })
  return (
    <div className={styles.line}>
      <span className={styles.name}>{department}</span>
      <svg
        role="img"
        aria-label={says}
        width={chart.width}
        height={chart.height}
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        className={styles.chart}
      >
        <title>{says}</title>
        <path d={trendArea(values)} className={styles.area} />
        <path d={`M0,${chart.height - chart.air}H${chart.width}`} className={styles.ground} />
        <path d={trendPath(values)} className={styles.drawn} />
        {points
          // A month between two gaps has no line of its own, and one below the mark is pointed at.
          .filter(({ month, value }) => value < watched || (values[month - 2] ?? null) === null || month === last?.month)
          .map(({ month, x, y }) => (
            <circle key={month} cx={x} cy={y} r="2.5" className={styles.dot} />
          ))}
      </svg>
      <span className={styles.last}>{last === undefined ? '—' : Math.round(last.value)}</span>
    </div>
  )
}

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '36px' },
  name: { flexGrow: 1, minWidth: 0 },
  last: { width: '28px', textAlign: 'right', flexShrink: 0 },
  chart: { flexShrink: 0, overflow: 'visible' },
  ground: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px', fill: 'none' },
  // From 0 up, so that one sees which row a line belongs to and how much of 100 it is.
  area: { fill: tokens.colorBrandBackground2, stroke: 'none' },
  drawn: { stroke: tokens.colorBrandForeground1, strokeWidth: '2px', fill: 'none', strokeLinejoin: 'round' },
  dot: { fill: tokens.colorBrandForeground1 },
  low: { fontWeight: tokens.fontWeightBold },
  scroll: { overflowX: 'auto' },
  table: {
    fontSize: tokens.fontSizeBase200,
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      textAlign: 'right',
      whiteSpace: 'nowrap',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& tbody th': { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  },
})
