import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { grouped } from '@kaoji/shared/grouped'
import { periodText } from '@kaoji/shared/messages/periods'
import type { MissingSheet } from '@kaoji/shared/scoring/result'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { readOverview } from '../../service/results.ts'
import { listTitle } from '../ranking/lists.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { RowLink } from '../shell/RowLink.tsx'
import { useRows } from '../shell/useRows.ts'
import { dayText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'

/** 缺报的表 of a run, by department, with the clauses that lack them. */
export function MissingView({ run }: { readonly run: number }) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const { client, year } = usePane()
  const reading = useReading(`overview ${run}`, () => readOverview(client, year.year, run))
  return (
    <Shown reading={reading} empty={({ missing }) => (missing.length === 0 ? text('missing.none') : undefined)}>
      {({ missing }) =>
        [...grouped(missing, ({ department }) => department)].map(([department, sheets]) => (
          <section key={department}>
            <h2 className={styles.department}>{text('missing.count', { department, count: sheets.length })}</h2>
            <ul className={rows.list}>
              {sheets.map(({ kind, period, dueOn, clauses }) => (
                <li key={`${kind} ${period}`} className={styles.sheet}>
                  <RowLink to={{ view: 'history', sheet: { department, period, kind } }}>
                    {text('missing.says', {
                      sheet: sheetOf(kind)?.title ?? { zh: kind, en: kind },
                      period: periodText(period),
                      day: dayText(dueOn),
                    })}
                  </RowLink>
                  <div className={styles.touched}>
                    {byMethod(clauses).map(([method, numbers]) => (
                      <span key={method} className={rows.small}>
                        {text('missing.clauses', { list: text(listTitle(method)), clauses: numbers.join(text('list.comma')) })}
                      </span>
                    ))}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))
      }
    </Shown>
  )
}

/** `posts-2011 12` and `drivers-2011 14` are 12 of the one and 14 of the other. */
function byMethod(clauses: MissingSheet['clauses']): readonly (readonly [string, readonly string[]])[] {
  const parts = clauses.map((one) => one.split(' '))
  return [...grouped(parts, ([method = '']) => method)].map(([method, list]) => [method, list.map((one) => one.at(-1)!)])
}

const useStyles = makeStyles({
  department: { ...typographyStyles.subtitle2 },
  sheet: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXXS} 0` },
  touched: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
})
