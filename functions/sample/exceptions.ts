import type { CivilDate } from '@kaoji/shared/civilDate'
import { addDays } from '@kaoji/shared/civilDate'
import type { Row } from '@kaoji/shared/year'
import { energy, finance, motorPool, office, premises, property, reception } from './bureau.ts'
import { wrongChairs } from './finance.ts'
import type { HandedIn, Usual } from './filled.ts'
import { monthlyWork } from './monthlyWork.ts'
import { staffingRows } from './staffing.ts'
import { workdayFrom } from './workdays.ts'

type Tale = (usual: Usual) => readonly HandedIn[]

const at = (day: CivilDate, time: string) => `${day}T${time}:00+08:00`
const accepted = (day: CivilDate, time = '10:20') => ({ state: 'accepted' as const, at: at(day, time) })
const returned = (day: CivilDate, time = '14:10') => ({ state: 'returned' as const, at: at(day, time) })

/** So many days after the due day. */
const late =
  (days: number): Tale =>
  ({ sheet, dueOn }) => {
    const day = addDays(dueOn, days)
    return [{ at: at(day, '10:05'), rows: sheet.rows, decided: accepted(workdayFrom(day, 1)) }]
  }

const never: Tale = () => []

// What a returned version lacked: its last row, which had been left out.
const without = (rows: readonly Row[]) => rows.slice(0, -1)

/** Returned on the first of the days, handed in again on the second; two pairs: returned twice. */
const returnedOn =
  (...rounds: readonly (readonly [back: CivilDate, again: CivilDate])[]): Tale =>
  ({ sheet, version }) => [
    ...rounds.map(([back], i) => ({
      at: i === 0 ? version.at : at(rounds[i - 1]![1], '09:15'),
      rows: without(sheet.rows),
      decided: returned(back),
    })),
    { at: at(rounds.at(-1)![1], '09:15'), rows: sheet.rows, decided: accepted(workdayFrom(rounds.at(-1)![1], 1)) },
  ]

/** A year sheet whose first version stood, and newer ones as things changed: each day's rows. */
const changedOn =
  (days: readonly (readonly [day: CivilDate, time: string])[], rowsOn: (day: CivilDate) => Row[]): Tale =>
  ({ version }) => [
    { ...version, rows: rowsOn(version.at.slice(0, 10)) },
    ...days.map(([day, time]) => ({ at: at(day, time), rows: rowsOn(day), decided: accepted(workdayFrom(day, 1)) })),
  ]

const staffChanges = (department: string, ...days: readonly (readonly [day: CivilDate, time: string])[]): [string, Tale] => [
  `staffing ${department} 2011`,
  changedOn(days, (day) => staffingRows(department, day)),
]

/** Handed in and accepted at these moments. */
const handedIn =
  (handed: readonly [CivilDate, string], decided: readonly [CivilDate, string]): Tale =>
  ({ sheet }) => [{ at: at(...handed), rows: sheet.rows, decided: accepted(...decided) }]

/** Sheets that did not simply come once, in time, and were accepted: by kind, department and period. */
export const exceptions: Readonly<Record<string, Tale>> = Object.fromEntries<Tale>([
  // Who leaves is taken off one list before he is put on the next.
  staffChanges(office, ['2011-04-01', '09:30']),
  staffChanges(premises, ['2011-07-01', '09:00'], ['2011-10-17', '09:00']),
  staffChanges(reception, ['2011-03-01', '10:00'], ['2011-10-17', '10:00']),
  staffChanges(motorPool, ['2011-03-01', '09:00'], ['2011-05-03', '09:00'], ['2011-08-01', '09:00']),
  staffChanges(property, ['2011-04-18', '09:00']),
  staffChanges(finance, ['2011-07-01', '10:00']),

  [`study-log ${premises} 2011-08`, never],
  [`monthly-work ${premises} 2011-02`, late(4)],
  [`self-assessment ${premises} 2011`, returnedOn(['2012-01-12', '2012-01-14'])],

  // 零报告 in time; the receptions followed eleven days later, seven after the due day.
  [
    `reception ${reception} 2011-05`,
    ({ sheet }) => [
      { at: at('2011-06-03', '15:20'), rows: [], decided: accepted('2011-06-07') },
      { at: at('2011-06-14', '11:00'), rows: sheet.rows, decided: accepted('2011-06-15') },
    ],
  ],
  [`study-log ${reception} 2011-03`, late(1)],
  [`theme-activities ${reception} 2011-Q3`, returnedOn(['2011-10-12', '2011-10-14'], ['2011-10-17', '2011-10-19'])],
  [`year-summary ${reception} 2011`, handedIn(['2012-01-14', '16:30'], ['2012-01-16', '08:50'])],

  [`vehicle-log ${motorPool} 2011-04`, late(1)],
  [`vehicle-log ${motorPool} 2011-07`, returnedOn(['2011-08-08', '2011-08-10'])],
  [`self-assessment ${motorPool} 2011`, handedIn(['2012-01-13', '15:40'], ['2012-01-14', '10:00'])],

  // August once more under September's heading; refused, and no other ever came.
  [
    `monthly-work ${property} 2011-09`,
    ({ version, seed }) => [{ at: version.at, rows: augustOnceMore(seed), decided: returned('2011-10-10') }],
  ],
  [`attendance ${property} 2011-02`, late(2)],
  [`rectification ${property} 2011-Q4`, returnedOn(['2012-01-11', '2012-01-13'])],

  [`energy-use ${energy} 2011-08`, late(1)],
  [`energy-publicity ${energy} 2011-Q4`, handedIn(['2012-01-10', '16:10'], ['2012-01-13', '14:00'])],

  // Two of 办公室 handed in at once: the second was told, looked, and made the next version of it.
  [
    `monthly-work ${office} 2011-06`,
    ({ sheet }) => [
      { at: at('2011-07-05', '16:40'), rows: without(sheet.rows) },
      { at: at('2011-07-05', '16:44'), rows: sheet.rows, decided: accepted('2011-07-06') },
    ],
  ],
  [`monthly-work ${office} 2011-12`, handedIn(['2012-01-05', '09:20'], ['2012-01-13', '15:10'])],

  // Found wrong in December, corrected with a reason; what had been accepted in May stands beside it.
  [
    `procurement ${finance} 2011-04`,
    ({ sheet, version }) => [
      { ...version, rows: [...without(sheet.rows), wrongChairs.before] },
      { at: at('2011-12-14', '10:40'), rows: sheet.rows, decided: accepted('2011-12-15') },
    ],
  ],
  [`attendance ${finance} 2011-04`, late(1)],
  [`disclosure ${office} 2011-04`, late(1)],
  [`approvals ${energy} 2011-10`, late(2)],
  [`finance-monthly ${finance} 2011-02`, late(2)],
  [`finance-monthly ${finance} 2011-08`, returnedOn(['2011-09-07', '2011-09-09'])],
  [`year-summary ${finance} 2011`, handedIn(['2012-01-09', '11:20'], ['2012-01-13', '16:00'])],
  [`study-log ${finance} 2011-12`, handedIn(['2012-01-05', '10:00'], ['2012-01-13', '09:40'])],
])

function augustOnceMore(seed: number): readonly Row[] {
  const august = monthlyWork(seed).find(({ department, period }) => department === property && period === '2011-08')
  return august!.rows
}
