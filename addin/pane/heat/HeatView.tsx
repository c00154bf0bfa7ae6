import { Button, Select, Tab, TabList, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { Standing } from '../../service/answers.ts'
import { yearSheets } from '../../service/sheets.ts'
import { useKept } from '../reading/memory.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { Foot } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useRows } from '../shell/useRows.ts'
import { useMedia } from '../theme/useThemeName.ts'
import { useText } from '../words/useText.tsx'
import { isChased } from './chase.ts'
import { ChaseDialog } from './ChaseDialog.tsx'
import { heatTable, openCounts, openFirst, todayOf } from './heat.ts'
import { HeatGrid } from './HeatGrid.tsx'
import { HeatKey } from './HeatKey.tsx'

type By = 'month' | 'sheet' | 'department'
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** 概况: departments or sheets by month, states as characters with counts; 催报. */
export function HeatView() {
  const text = useText()
  const { client, year } = usePane()
  const reading = useReading(`year ${year.year}`, () => yearSheets(client, year.year))
  const [chasing, chase] = useState(false)
  return (
    <Shown reading={reading} empty={(list) => (list.length === 0 ? text('heat.empty') : undefined)}>
      {(list) => {
        const owed = list.filter(isChased)
        return (
          <>
            <Heat list={list} />
            <Foot>
              <Text style={{ flexGrow: 1 }}>
                {openCounts(list)
                  .map(({ state, count }) => `${text(`heat.sign.${state}`)}${count}`)
                  .join(' ')}
              </Text>
              <Button disabled={owed.length === 0} onClick={() => chase(true)}>
                {owed.length === 0 ? text('heat.chase-none') : text('heat.chase', { count: owed.length })}
              </Button>
            </Foot>
            {chasing && <ChaseDialog owed={owed} close={() => chase(false)} />}
          </>
        )
      }}
    </Shown>
  )
}

/** The table in one of its three cuts; half a year at a time where the pane is narrow. */
function Heat({ list }: { readonly list: readonly Standing[] }) {
  const text = useText()
  const rows = useRows()
  const { year } = usePane()
  const wide = useMedia('(min-width: 440px)')
  const [by, setBy] = useKept<By>('heat by', 'month')
  const [half, setHalf] = useKept('heat half', (todayOf(list) ?? '').slice(0, 7) <= `${year.year}-06` ? 1 : 2)
  const [department, choose] = useKept('heat department', year.bureau.departments[0] ?? '')
  const shown = months.filter((month) => wide || (half === 1) === month <= 6)
  const columns = half === 2 || wide ? [...shown, 13] : shown
  const table = heatTable(
    by === 'department' ? list.filter((one) => one.department === department) : list,
    (one) => (by === 'month' ? one.department : text(one.title)),
    columns,
  )
  return (
    <>
      <TabList className={rows.tabs} size="small" selectedValue={by} onTabSelect={(_, { value }) => setBy(value as By)}>
        <Tab value="month">{text('heat.by-month')}</Tab>
        <Tab value="sheet">{text('heat.by-sheet')}</Tab>
        <Tab value="department">{text('heat.by-department')}</Tab>
      </TabList>
      {(by === 'department' || !wide) && (
        <div className={rows.tools}>
          {by === 'department' && (
            <Select aria-label={text('heat.department')} value={department} onChange={(_, { value }) => choose(value)}>
              {[...new Set(list.map((one) => one.department))].map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          )}
          {!wide && (
            <Select aria-label={text('heat.half')} value={String(half)} onChange={(_, { value }) => setHalf(Number(value))}>
              <option value="1">{text('heat.first-half')}</option>
              <option value="2">{text('heat.second-half')}</option>
            </Select>
          )}
        </div>
      )}
      <HeatKey table={table} />
      <HeatGrid table={by === 'month' ? table : openFirst(table)} columns={columns} />
    </>
  )
}
