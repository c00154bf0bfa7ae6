import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dueOn } from '@kaoji/shared/due/dueList'
import { yearOf } from '@kaoji/shared/period'
import { readCell } from '@kaoji/shared/sheets/readCell'
import type { Bureau, Row, Section, Submission, YearDocument } from '@kaoji/shared/year'
import { inspectionGroup } from '@kaoji/shared/year'
import type { WorkbookReader } from '../../workbook/readInWorker.ts'
import { readSheet, type HandedInSheet } from '../../workbook/readSheet.ts'

/** A file that could not be used, and why. */
export interface UnusableFile {
  readonly file: string
  readonly why: string
}

/** A year out of a folder: the document, what was not usable, what was taken for granted. */
export interface FolderYear {
  readonly document: YearDocument
  readonly unusable: readonly UnusableFile[]
  readonly assumed: readonly string[]
}

/** Sections by the names of domain.md 3, for folders without year.json. */
const usualSections: Readonly<Record<Section, string>> = {
  office: '办公室',
  motorpool: '机关车队',
  finance: '财务资产科',
  reception: '接待科',
  energy: '公共机构节能科',
}

interface SheetFile {
  readonly file: string
  readonly handedIn: HandedInSheet
  readonly rows: readonly Row[]
}

/**
 * A year out of `folder/<department>/<kind>-<period>.xlsx`: each file says by its hidden page or heading what it is. What files cannot say comes from
 * `stated` (year.json): times, states, earlier versions, rulings; without it every sheet counts as handed in and accepted on the day it is due.
 */
export async function readFolder(
  folder: string,
  stated: YearDocument | undefined,
  read: WorkbookReader['read'],
  tell: (done: number, of: number) => void,
): Promise<FolderYear | undefined> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.xlsx') && !/(^|[\\/])~\$/.test(file)).sort()
  const unusable: UnusableFile[] = []
  const sheets = new Map<string, SheetFile>()
  let done = 0
  for (const file of files) {
    const found = await sheetIn(join(folder, file), read)
    tell((done += 1), files.length)
    if (typeof found === 'string') {
      unusable.push({ file, why: found })
      continue
    }
    const name = nameOf({ kind: found.sheet.kind, department: found.department, period: found.period })
    const before = sheets.get(name)
    if (before !== undefined) unusable.push({ file, why: `与${before.file}是同一张表 the same sheet as ${before.file}` })
    else
      sheets.set(name, {
        file,
        handedIn: found,
        rows: found.rows.map((row) => textRow(found, row)).filter((row) => Object.keys(row).length > 0),
      })
  }
  if (stated !== undefined) return { ...merged(stated, sheets), unusable }
  return sheets.size === 0 ? undefined : { ...assumedYear([...sheets.values()]), unusable }
}

const nameOf = ({ kind, department, period }: { kind: string; department: string; period: string }) => `${department} ${kind} ${period}`

/** The sheet in a file, or why there is none. */
async function sheetIn(path: string, read: WorkbookReader['read']): Promise<HandedInSheet | string> {
  const cells = await read(await readFile(path))
  if (!cells.ok) return `${cells.error.says.zh} ${cells.error.says.en}`
  const found = readSheet(cells.value)
  return found.ok ? found.value : found.error.map(({ says }) => `${says.zh} ${says.en}`).join(' ')
}

/** Cells as an exchange document writes them; what cannot be read goes on as it stands, for the service to name. */
function textRow({ sheet, date1904 }: HandedInSheet, row: HandedInSheet['rows'][number]): Row {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, raw]) => {
      const column = sheet.columns[key]
      const cell = column && readCell(column, raw, { date1904 })
      if (cell === undefined) return []
      return [[key, cell.text ?? (typeof raw === 'object' && raw !== null ? String(raw.serial) : String(raw))]]
    }),
  )
}

/** What year.json says, with the rows as they stand in the files now. */
function merged(stated: YearDocument, sheets: ReadonlyMap<string, SheetFile>): Omit<FolderYear, 'unusable'> {
  const left = new Map(sheets)
  const assumed: string[] = []
  const submissions = stated.submissions.flatMap((submission): Submission[] => {
    const name = nameOf(submission)
    const file = left.get(name)
    left.delete(name)
    if (file === undefined) {
      assumed.push(`${name}：没有文件，当作没有报 no file: taken as never handed in`)
      return []
    }
    const newest = submission.versions.at(-1)
    if (newest === undefined) return [submission]
    return [
      { ...submission, versions: [...submission.versions.slice(0, -1), { ...newest, zero: file.rows.length === 0, rows: file.rows }] },
    ]
  })
  for (const { handedIn, rows, file } of left.values()) {
    assumed.push(`${file}：year.json里没有，当作应报日报送 not in year.json: taken as handed in on the due day`)
    submissions.push(onTheDueDay(handedIn, rows))
  }
  return { document: { ...stated, submissions }, assumed }
}

function assumedYear(sheets: readonly SheetFile[]): Omit<FolderYear, 'unusable'> {
  const departments = [...new Set(sheets.map(({ handedIn }) => handedIn.department))].filter((name) => name !== inspectionGroup)
  const name = mostOften(sheets.flatMap(({ handedIn }) => handedIn.bureau ?? [])) ?? ''
  const year = Number(mostOften(sheets.map(({ handedIn }) => String(yearOf(handedIn.period)))))
  const roles = Object.fromEntries(
    Object.entries(usualSections).filter(([, department]) => departments.includes(department)),
  ) as Bureau['roles']
  const freeze = `${year + 1}-01-15`
  const bureau: Bureau = { name, year, departments, roles, compound: '机关大院' }
  const assumed = [
    `没有year.json：各表当作应报日报送并审定，截止日${freeze}，职能按科室名称 no year.json: handed in and accepted on the due day, freeze ${freeze}, sections by the departments' names`,
  ]
  return {
    document: { freeze, bureau, submissions: sheets.map(({ handedIn, rows }) => onTheDueDay(handedIn, rows)), rulings: [] },
    assumed,
  }
}

function onTheDueDay({ sheet, department, period }: HandedInSheet, rows: readonly Row[]): Submission {
  const version = { at: `${dueOn(sheet, period)}T09:00:00+08:00`, state: 'accepted', zero: rows.length === 0, rows } as const
  return { kind: sheet.kind, department, period, versions: [version], returned: [] }
}

function mostOften(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
