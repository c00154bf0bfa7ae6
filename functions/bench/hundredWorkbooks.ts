import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bureau, Row } from '@kaoji/shared/year'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { freeze } from '../sample/bureau.ts'
import { countyTasks, departmentSheets, type Making } from '../sample/countySheets.ts'
import { countyOf, countyStaffing } from '../sample/countyStaff.ts'
import { randomOf } from '../sample/mulberry32.ts'
import { noDropDowns } from '@kaoji/shared/sheets/entryCopy'
import { entryBook } from '../workbook/template.ts'
import { writeBook } from '../workbook/writeBook.ts'

const county = countyOf({ departments: 10, posts: 60, submissions: 0, rows: 0 })

/** The bureau whose hundred workbooks are read. */
export const hundredBureau: Bureau = county.bureau

const wholeRows = 18_000

/** Per department, what it fills in beside its staffing; the text column that tells row from row. */
const filled = [
  ...['2011-01', '2011-02', '2011-03', '2011-04'].map((period) => ({ kind: 'monthly-work', period, varied: 'task' })),
  ...['2011-01', '2011-02', '2011-03'].map((period) => ({ kind: 'study-log', period, varied: 'topic' })),
  ...['2011-01', '2011-02'].map((period) => ({ kind: 'approvals', period, varied: 'place' })),
]

/**
 * Writes 100 filled workbooks, `<department>/<kind>-<period>.xlsx`, with 18,000 rows in all: of each of 10 departments the staffing and nine
 * sheets of some 200 rows, as our own templates have them.
 */
export async function writeHundredWorkbooks(folder: string): Promise<void> {
  const { departments } = hundredBureau
  const staffing = departments.map((department) => countyStaffing(county, department))
  const left = wholeRows - staffing.reduce((sum, rows) => sum + rows.length, 0)
  const sheets = departments.length * filled.length
  for (const [i, department] of departments.entries()) {
    await mkdir(join(folder, department), { recursive: true })
    await writeSheet(folder, department, 'staffing', '2011', staffing[i]!)
    for (const [n, { kind, period, varied }] of filled.entries()) {
      const place = i * filled.length + n
      const count = Math.floor(left / sheets) + (place < left % sheets ? 1 : 0)
      const making = { county, department, period, random: randomOf(1, `${kind} ${department} ${period}`) }
      const rows = rowsOf(kind, making, count).map((row, at) => ({ ...row, [varied]: `${row[varied]}${at + 1}` }))
      await writeSheet(folder, department, kind, period, rows)
    }
  }
}

function rowsOf(kind: string, making: Making, count: number): Row[] {
  if (kind === 'monthly-work') return countyTasks(making, count)
  const rows: Row[] = []
  while (rows.length < count) rows.push(...departmentSheets[kind]!(making))
  return rows.slice(0, count)
}

async function writeSheet(folder: string, department: string, kind: string, period: string, rows: readonly Row[]): Promise<void> {
  const copy = { sheet: sheetOf(kind)!, bureau: hundredBureau.name, department, period, freeze, rows, base: 0, baseCode: '' }
  const book = entryBook({ ...copy, laidOutAt: Date.UTC(2012, 0, 1), lists: noDropDowns })
  await writeFile(join(folder, department, `${kind}-${period}.xlsx`), await writeBook(book))
}
