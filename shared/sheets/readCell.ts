import type { CellRead } from './cellRead.ts'
import { quoted, readText, refused, trouble } from './cellRead.ts'
import type { Column } from './define.ts'
import type { Days } from './personCell.ts'
import { readDepartment, readPeople, readPerson } from './personCell.ts'
import type { RawCell } from './rawCell.ts'
import { halfWidth, halfWidthSigns, isBlank, isExcelDate, signCount, trimmed } from './rawCell.ts'
import type { DateContext } from './readDate.ts'
import { readDate, readMonth } from './readDate.ts'
import { readNumber } from './readNumber.ts'
import { StaffingIndex } from './staffingIndex.ts'

/** What reading a cell needs beyond the cell. Whatever is left out is not checked. */
export interface CellContext extends DateContext {
  readonly staffing?: StaffingIndex
  readonly departments?: ReadonlySet<string>
  /** the days for which a person must be in post */
  readonly days?: Days
}

const NOBODY = new StaffingIndex(new Map([['', undefined]]))
const ANY_DAY: Days = { from: '1900-01-01', to: '9999-12-31' }
const EXCEL_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA)$/u
/** What no workbook can hold: control signs, halves of a sign. */
const SUSPECT = /[\p{Cc}\p{Surrogate}\ufffe\uffff]/u

/**
 * Reads one cell kindly where its meaning is certain, and refuses it where it is not: never a silent zero, never a guessed number.
 * @returns the canonical text (dates yyyy-mm-dd, plain decimals, 是/否, codes) and what is wrong, or undefined where the cell is empty
 */
export function readCell(column: Column, raw: RawCell, context: CellContext = {}): CellRead | undefined {
  if (isBlank(raw)) return undefined
  if (typeof raw === 'string' && raw.charCodeAt(0) === 35 && EXCEL_ERROR.test(raw))
    return refused(trouble('cell.excel-error', { value: raw }))
  switch (column.type) {
    case 'count':
    case 'one-place':
    case 'two-places':
    case 'percent':
      return readNumber(column, raw)
    case 'date':
      return readDate(column, raw, context)
    case 'month':
      return readMonth(raw, context)
    case 'yes-no':
      return readYesNo(raw)
    default:
      return readWords(column, raw, context)
  }
}

function readYesNo(raw: RawCell): CellRead {
  if (typeof raw === 'boolean') return readText(raw ? '是' : '否')
  const words = typeof raw === 'string' ? trimmed(raw) : ''
  if (words === '是' || words === '否') return readText(words)
  const mend = /^(?:√|对|有|y|yes|true|1)$/iu.test(words) ? '是' : /^(?:×|无|没有|n|no|false|0)$/iu.test(words) ? '否' : undefined
  return refused(trouble('cell.yes-no', { value: quoted(raw) }, mend))
}

function readWords(column: Column, raw: RawCell, context: CellContext): CellRead {
  if (isExcelDate(raw)) return refused(trouble('cell.text-is-date'))
  if (typeof raw === 'number') {
    // Beyond 15 digits Excel has already replaced what was typed by zeros.
    if (!Number.isFinite(raw) || Math.abs(raw) >= 1e15) return refused(trouble('cell.kind'))
    return wordsRead(column, String(Number(raw.toPrecision(15))), context)
  }
  return typeof raw === 'string' ? wordsRead(column, raw, context) : refused(trouble('cell.kind'))
}

function wordsRead(column: Column, raw: string, context: CellContext): CellRead {
  const most = column.type === 'long-text' ? 2000 : 100
  // Not even looked at where it is longer than what any cell of Excel can hold.
  const words = raw.length > 32_767 ? raw : trimmed(raw)
  const length = words.length > most ? signCount(words) : words.length
  if (length > most) return refused(trouble('cell.too-long', { length, most }))
  if (SUSPECT.test(words) && SUSPECT.test(words.replaceAll(/[\t\n]/gu, ''))) return refused(trouble('cell.signs'))
  const { staffing = NOBODY, days = ANY_DAY, departments } = context
  switch (column.type) {
    case 'person':
      return readPerson(column, words, staffing, days)
    case 'people':
      return readPeople(words, staffing, days)
    case 'department':
      return departments === undefined ? readText(words) : readDepartment(words, departments, staffing, days)
    case 'choice':
      return readChoice(column, words)
    case 'long-text':
      return readText(words)
    default:
      return matching(column, halfWidthSigns(words))
  }
}

function readChoice({ choices = [] }: Column, words: string): CellRead {
  if (choices.includes(words)) return readText(words)
  const closed = halfWidth(words).replaceAll(/\s/gu, '')
  if (choices.includes(closed)) return readText(closed)
  return refused(trouble('cell.choice', { value: quoted(words) }))
}

function matching({ pattern }: Column, words: string): CellRead {
  if (pattern === undefined || new RegExp(`^(?:${pattern.source})$`, 'u').test(words)) return readText(words)
  return refused(trouble('cell.pattern', { value: quoted(words), pattern: pattern.says }))
}
