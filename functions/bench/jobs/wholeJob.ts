import { readFileSync, writeFileSync } from 'node:fs'
import { Decimal } from '@kaoji/shared/decimal'
import { dueOn } from '@kaoji/shared/due/dueList'
import type { FrozenSheet } from '@kaoji/shared/scoring/frozen'
import type { Column } from '@kaoji/shared/sheets/define'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { validate } from '@kaoji/shared/sheets/validate'
import type { Row } from '@kaoji/shared/year'
import { freeze } from '../../sample/bureau.ts'
import { rankingBook } from '../../workbook/ranking/rankingBook.ts'
import { readCells } from '../../workbook/readCells.ts'
import { readSheet, type HandedInSheet } from '../../workbook/readSheet.ts'
import { writeBook } from '../../workbook/writeBook.ts'
import { closedAt, standing } from '../closedRun.ts'
import { hundredBureau } from '../hundredWorkbooks.ts'
import type { Job, Stepped } from '../job.ts'
import { consolidated } from '../loadedMethods.ts'
import { stopwatch } from '../stopwatch.ts'
import { workbookFiles } from '../workbookFiles.ts'

/** Reads a folder of filled workbooks, validates, scores, ranks, and writes the leaders' workbook 排名工作簿. */
export const wholeJob: Job = {
  prepare: ({ folder, out }: { readonly folder: string; readonly out: string }) => ({
    async run(): Promise<Done> {
      const { took, steps } = stopwatch()
      const handedIn = took('read', () => workbookFiles(folder).map(sheetIn))
      const sheets = took('validate', () => validated(handedIn))
      const result = took('score and rank', () => consolidated({ bureau: hundredBureau, freeze, sheets, rulings: [] }))
      writeFileSync(out, await took('write', () => writeBook(rankingBook(result, standing, closedAt))))
      return { sheets, steps: await steps() }
    },
    tell: ({ sheets }: Done) => sums(sheets),
  }),
}

interface Done extends Stepped {
  readonly sheets: readonly FrozenSheet[]
}

function sheetIn(file: string): HandedInSheet {
  const cells = readCells(readFileSync(file))
  if (!cells.ok) throw new Error(cells.error.detail)
  const read = readSheet(cells.value, { bureau: hundredBureau.name })
  if (!read.ok) throw new Error(read.error.map(({ says }) => says.en).join(' '))
  return read.value
}

/** The sheets as a run reads them, the staffing first, which the checks of the others ask for. */
function validated(handedIn: readonly HandedInSheet[]): FrozenSheet[] {
  const known = new Map<string, readonly Row[]>()
  const rowsOf = (kind: string, department: string, period: string) => known.get(`${kind} ${department} ${period}`)
  const staffingFirst = [...handedIn].sort((a, b) => Number(b.sheet.kind === 'staffing') - Number(a.sheet.kind === 'staffing'))
  return staffingFirst.map(({ sheet, department, period, rows: raw, date1904 }) => {
    const { rows, problems } = validate(sheet, raw, { bureau: hundredBureau, freeze, department, period, rowsOf }, { date1904 })
    const error = problems.find(({ severity }) => severity === 'error')
    if (error !== undefined) throw new Error(error.says.en)
    known.set(`${sheet.kind} ${department} ${period}`, rows)
    const history = [{ at: `${dueOn(sheet, period)}T09:00:00+08:00`, empty: false }]
    return { kind: sheet.kind, department, period, version: 1, rows, history, returned: [] }
  })
}

const isNumber = ({ type }: Column) => ['count', 'one-place', 'two-places', 'percent'].includes(type)

/** What merging peers come to as well: files, rows, and by department the sum of all numbers. */
function sums(sheets: readonly FrozenSheet[]) {
  const byDepartment = new Map(hundredBureau.departments.map((department) => [department, Decimal.zero]))
  for (const { kind, department, rows } of sheets) {
    const numbers = Object.entries(sheetOf(kind)!.columns).flatMap(([key, column]) => (isNumber(column) ? [key] : []))
    const cells = rows.flatMap((row) => numbers.flatMap((key) => row[key] ?? []))
    byDepartment.set(department, byDepartment.get(department)!.plus(Decimal.sum(cells.map((cell) => Decimal.of(cell)))))
  }
  return {
    files: sheets.length,
    rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    sums: Object.fromEntries([...byDepartment].map(([department, sum]) => [department, sum.toFixed(2)])),
  }
}
