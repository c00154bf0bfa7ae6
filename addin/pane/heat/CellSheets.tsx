import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { periodText } from '@kaoji/shared/messages/periods'
import { useEffect, useRef } from 'react'
import type { Standing } from '../../service/answers.ts'
import { sheetName } from '../../service/sheets.ts'
import { usePane } from '../shell/pane.tsx'
import { RowLink } from '../shell/RowLink.tsx'
import { StateChip } from '../shell/StateChip.tsx'
import { useRows } from '../shell/useRows.ts'
import { useText } from '../words/useText.tsx'
import { heatStateOf, heatStates, type HeatCell } from './heat.ts'

interface CellSheetsProps {
  readonly title: string
  readonly cell: HeatCell
  /** Esc: back to the cell in the grid. */
  readonly close: () => void
  /** Whether the focus moves here: not where one only comes back to an open list. */
  readonly enter: boolean
}

/** The sheets of a cell, open ones first. What waits is opened to be reviewed, everything else shows its versions. */
export function CellSheets({ title, cell, close, enter }: CellSheetsProps) {
  const text = useText()
  const rows = useRows()
  const styles = useStyles()
  const { who } = usePane()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (enter) heading.current?.focus()
  }, [enter, cell])
  const reviews = who.roles.some((role) => role === 'office' || role === 'inspector')
  const pressing = (one: Standing) => heatStates.indexOf(heatStateOf(one))
  return (
    <section
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        close()
      }}
    >
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      <ul className={rows.list}>
        {[...cell.sheets]
          .sort((a, b) => pressing(a) - pressing(b) || a.sheet - b.sheet)
          .map((one) => {
            const sheet = { department: one.department, period: one.period, kind: one.kind }
            return (
              <li key={sheetName(one)} className={rows.row}>
                <StateChip state={one.state} zero={one.zero} overdue={heatStateOf(one) === 'overdue'} />
                <RowLink to={{ view: reviews && one.state === 'submitted' ? 'review' : 'history', sheet }}>
                  {text(one.title)} {one.department} {text(periodText(one.period))}
                </RowLink>
                {one.daysLate > 0 && <span className={rows.quiet}>{text('state.late', { days: one.daysLate })}</span>}
              </li>
            )
          })}
      </ul>
    </section>
  )
}

const useStyles = makeStyles({ heading: { ...typographyStyles.subtitle2, outlineStyle: 'none', scrollMarginTop: tokens.spacingVerticalS } })
