import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components'
import { useText } from '../words/useText.tsx'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** 完成率 by month and department: bars of 100, and the same as a table. */
export function Trend({ completion }: { readonly completion: Readonly<Record<string, readonly (string | null)[]>> }) {
  const text = useText()
  const styles = useStyles()
  const departments = Object.entries(completion)
  return (
    <section>
      <Subtitle2 as="h2">{text('leader.completion')}</Subtitle2>
      {departments.map(([department, values]) => (
        <div key={department} className={styles.line}>
          <span className={styles.name}>{department}</span>
          <svg viewBox="0 0 120 24" width="120" height="24" aria-hidden="true" className={styles.bars}>
            {values.map((value, month) => {
              const height = (Number(value ?? 0) * 24) / 100
              return <rect key={months[month]} x={month * 10 + 1} y={24 - height} width="8" height={height} />
            })}
          </svg>
        </div>
      ))}
      <details>
        <summary className={styles.summary}>{text('leader.table')}</summary>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={text('leader.completion')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <td />
                {months.map((month) => (
                  <th key={month} scope="col">
                    {month}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {departments.map(([department, values]) => (
                <tr key={department}>
                  <th scope="row">{department}</th>
                  {values.map((value, month) => (
                    <td key={months[month]}>{value ?? '—'}</td>
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

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  name: { flexGrow: 1 },
  bars: { fill: tokens.colorBrandForeground1, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  summary: { minHeight: '32px', lineHeight: '32px', cursor: 'pointer' },
  scroll: { overflowX: 'auto' },
  table: {
    fontSize: tokens.fontSizeBase200,
    '& th, & td': { padding: `0 ${tokens.spacingHorizontalXS}`, textAlign: 'right', whiteSpace: 'nowrap' },
  },
})
