import { attendance } from '@kaoji/shared/sheets/attendance'
import type { SheetContext } from '@kaoji/shared/sheets/define'
import { checkerOf, type Checked } from '@kaoji/shared/sheets/validate'
import type { Row } from '@kaoji/shared/year'
import { freeze } from '../../sample/bureau.ts'
import { departmentSheets } from '../../sample/countySheets.ts'
import { countyOf, countyStaffing } from '../../sample/countyStaff.ts'
import { randomOf } from '../../sample/mulberry32.ts'
import type { Job } from '../job.ts'

/** A month's attendance of so many people, 12 columns, checked against their staffing. */
function attendanceOf(people: number): { readonly rows: readonly Row[]; readonly context: SheetContext } {
  // Five departments of even size; the last one's people are neither leaders nor drivers.
  const county = countyOf({ departments: 5, posts: Math.ceil((people * 5 * 20) / 19) + 40, submissions: 0, rows: 0 })
  const [department, period] = [county.bureau.departments[2]!, '2011-03']
  const staffing = countyStaffing(county, department).slice(0, people)
  const all = departmentSheets['attendance']!({ county, department, period, random: randomOf(1, 'attendance') })
  const rows = all.slice(0, people)
  if (rows.length !== people) throw new RangeError(`${rows.length} people for ${people}`)
  const rowsOf = (kind: string, of: string) => (kind === 'staffing' && of === department ? staffing : undefined)
  return { rows, context: { bureau: county.bureau, freeze, department, period, rowsOf } }
}

const problemsOf = ({ rows, problems }: Checked) => ({ rows: rows.length, problems: problems.map(({ rule }) => rule) })

/** A sheet checked as it comes in: nothing of it was read before. */
export const validationCold: Job = {
  prepare({ people }: { readonly people: number }) {
    const { rows, context } = attendanceOf(people)
    // A context of its own each time: what checks index of the staffing they index anew.
    return { run: () => checkerOf(attendance, { ...context })(rows), tell: problemsOf }
  },
}

/** One cell changed in a sheet that was checked already, as while somebody types. */
export const validationChanged: Job = {
  prepare({ people }: { readonly people: number }) {
    const { rows, context } = attendanceOf(people)
    const check = checkerOf(attendance, context)
    check(rows)
    const times = 20
    let late = 0
    return {
      units: times,
      run() {
        let checked: Checked | undefined
        for (let i = 0; i < times; i += 1) {
          late += 1
          checked = check(rows.with(i, { ...rows[i]!, late: String(late % 5) }))
        }
        return checked!
      },
      tell: problemsOf,
    }
  },
}
