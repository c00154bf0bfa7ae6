import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { momentOf } from '@kaoji/shared/civilDate'
import type { SheetContext } from '@kaoji/shared/sheets/define'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row, YearDocument } from '@kaoji/shared/year'
import { dropDownsOf } from '../../workbook/dropDowns.ts'
import { entryBook } from '../../workbook/template.ts'
import { writeBook } from '../../workbook/writeBook.ts'

/**
 * Leaves a year as filled workbooks, `folder/<department>/<kind>-<period>.xlsx`, and as `folder/year.json`. A file holds the newest version; without rows
 * it is a nil report. @returns how many workbooks
 */
export async function writeYear(document: YearDocument, folder: string, tell: (done: number, of: number) => void): Promise<number> {
  const { bureau, freeze, submissions } = document
  const rows = new Map<string, readonly Row[]>(
    submissions.map(({ kind, department, period, versions }) => [`${kind} ${department} ${period}`, versions.at(-1)?.rows ?? []]),
  )
  const context: { -readonly [Name in keyof SheetContext]: SheetContext[Name] } = {
    bureau,
    freeze,
    department: '',
    period: '',
    rowsOf: (kind, department, period) => rows.get(`${kind} ${department} ${period}`),
  }
  await mkdir(folder, { recursive: true })
  let written = 0
  for (const { kind, department, period, versions } of submissions) {
    const [sheet, newest] = [sheetOf(kind), versions.at(-1)]
    if (sheet === undefined || newest === undefined) continue
    Object.assign(context, { department, period })
    const lists = dropDownsOf(sheet, context)
    const book = entryBook({
      sheet,
      bureau: bureau.name,
      department,
      period,
      freeze: document.freeze,
      rows: newest.rows,
      base: versions.length - 1,
      baseCode: '',
      laidOutAt: momentOf(newest.at),
      lists,
    })
    await mkdir(join(folder, department), { recursive: true })
    await writeFile(join(folder, department, `${kind}-${period}.xlsx`), await writeBook(book))
    tell((written += 1), submissions.length)
  }
  await writeFile(join(folder, 'year.json'), JSON.stringify(document))
  return written
}
