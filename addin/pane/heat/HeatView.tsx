import { Button, Select, Tab, TabList, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { Standing } from '../../service/answers.ts'
import { yearSheets } from '../../service/sheets.ts'
import { Shown } from '../reading/Shown.tsx'
import { useReading } from '../reading/useReading.ts'
import { Foot } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { useRows } from '../shell/useRows.ts'
import { useMedia } from '../theme/useThemeName.ts'
import { useText } from '../words/useText.tsx'
import { ChaseDialog } from './ChaseDialog.tsx'
import { heatStateOf, heatTable } from './heat.ts'
import { HeatGrid } from './HeatGrid.tsx'

type By = 'month' | 'sheet' | 'department'

/** 概况: departments or sheets by month, states as characters with counts; 催报. */
export function HeatView() {
  const text = useText()
  const rows = useRows()
  const { client, year } = usePane()
  const wide = useMedia('(min-width: 640px)')
  const reading = useReading(`year ${year.year}`, () => yearSheets(client, year.year))
  const [by, setBy] = useState<By>('month')
  const [half, setHalf] = useState(2)
  const [department, choose] = useState(year.bureau.departments[0] ?? '')
  const [chasing, chase] = useState(false)
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => wide || (half === 1) === month <= 6)
  const columns = half === 2 || wide ? [...months, 13] : months
  const rowOf = (one: Standing) => (by === 'month' ? one.department : text(one.title))
  return (
    <Shown reading={reading} empty={(list) => (list.length === 0 ? text('heat.empty') : undefined)}>
      {(list) => {
        const owed = list.filter((one) => ['missing', 'returned', 'overdue'].includes(heatStateOf(one)))
        return (
          <>
            <TabList size="small" selectedValue={by} onTabSelect={(_, { value }) => setBy(value as By)}>
              <Tab value="month">{text('heat.by-month')}</Tab>
              <Tab value="sheet">{text('heat.by-sheet')}</Tab>
              <Tab value="department">{text('heat.by-department')}</Tab>
            </TabList>
            <div className={rows.tools}>
              {by === 'department' && (
                <Select aria-label={text('heat.department')} value={department} onChange={(_, { value }) => choose(value)}>
                  {year.bureau.departments.map((name) => (
                    <option key={name}>{name}</option>
                  ))}
                </Select>
              )}
              {!wide && (
                <>
                  <Button aria-pressed={half === 1} appearance={half === 1 ? 'secondary' : 'subtle'} onClick={() => setHalf(1)}>
                    {text('heat.first-half')}
                  </Button>
                  <Button aria-pressed={half === 2} appearance={half === 2 ? 'secondary' : 'subtle'} onClick={() => setHalf(2)}>
                    {text('heat.second-half')}
                  </Button>
                </>
              )}
            </div>
            <HeatGrid
              table={heatTable(by === 'department' ? list.filter((one) => one.department === department) : list, rowOf, columns)}
              columns={columns}
            />
            <Text className={rows.quiet} style={{ whiteSpace: 'normal' }}>
              {text('heat.key')}
            </Text>
            <Foot>
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
