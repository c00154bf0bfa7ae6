import type { CivilDate } from '../civilDate.ts'
import { firstDay, lastDay } from '../period.ts'
import type { CellBlock, CellLook, Font } from './cellLook.ts'
import { conditionMarks } from './conditionMarks.ts'
import type { SheetCopy } from './entryCopy.ts'
import { MARKS } from './entryLook.ts'
import type { LaidOutColumn } from './layout.ts'
import { layoutOf } from './layout.ts'

interface Prompt {
  /** at most 32 characters */
  readonly title: string
  /** at most 255 characters */
  readonly text: string
}

/** What may be typed into a block, and what is said beside it. `allow` undefined only prompts. */
export interface EntryValidation {
  readonly range: CellBlock
  readonly allow?: { readonly list: readonly string[] } | { readonly dateFrom: CivilDate; readonly to: CivilDate }
  readonly prompt?: Prompt
  /** `warning` asks and lets it pass */
  readonly refusal?: Prompt & { readonly kind: 'stop' | 'warning' }
}

/** A look that a block takes where a formula, written for its first cell, holds. Earlier ones win. */
export interface EntryMark {
  readonly range: CellBlock
  readonly formula: string
  readonly style: Pick<CellLook, 'fill' | 'border'> & { readonly font?: Omit<Font, 'name' | 'size'> }
}

/** @returns the headings' prompts and the entry rows' drop-downs, down to the row `last` */
export const entryValidations = (copy: SheetCopy, last: number): EntryValidation[] =>
  layoutOf(copy.sheet).columns.flatMap((column, index) => columnValidations(column, index + 2, copy, last))

/** The heading's prompt, and for the cells below their drop-down. Only lists that the definition or the bureau fixes refuse other words. */
function columnValidations(
  { key, heading, prompt, list, column }: LaidOutColumn,
  left: number,
  { lists, period }: SheetCopy,
  last: number,
): EntryValidation[] {
  const entries = { top: 4, left, bottom: last, right: left }
  const validations: EntryValidation[] = [
    { range: { top: 3, left, bottom: 3, right: left }, prompt: { title: heading.zh.slice(0, 32), text: prompt.zh.slice(0, 255) } },
  ]
  const fixed = list ?? (column.type === 'department' ? lists.departments : undefined)
  const offered = fixed ?? (column.type === 'person' ? lists.people : lists.references[key])
  if (offered !== undefined && offered.length > 0) {
    const refusal = { kind: 'stop', title: column.title.zh.slice(0, 32), text: '请从下拉中选。' } as const
    validations.push({ range: entries, allow: { list: offered }, ...(fixed === undefined ? {} : { refusal }) })
  } else if (column.type === 'date') {
    const [from, to] = column.any ? (['1990-01-01', '2099-12-31'] as const) : ([firstDay(period), lastDay(period)] as const)
    const text = column.any ? '请填日期，如2011-06-03。' : `请填${from}至${to}的日期。`
    validations.push({
      range: entries,
      allow: { dateFrom: from, to },
      refusal: { kind: 'warning', title: column.title.zh.slice(0, 32), text },
    })
  }
  return validations
}

const styleOf = { missing: MARKS.missing, error: MARKS.wrong, explain: MARKS.explain, warn: MARKS.note } as const

/** Marks while typing: they work in WPS and leave Undo alone. What is wrong comes before what is missing, that before plain lines. */
export function entryMarks({ sheet, period, freeze }: SheetCopy, last: number): EntryMark[] {
  const { columns, firstDataRow: top, lastLetter } = layoutOf(sheet)
  const filled = `COUNTA($B${top}:$${lastLetter}${top})>0`
  const places = new Map(columns.map(({ letter }, index) => [letter, index + 2]))
  const block = (left: number, right = left): CellBlock => ({ top, left, bottom: last, right })
  const under = (letter: string) => block(places.get(letter)!)
  const wrong = columns.flatMap(({ letter, numberFormat }) =>
    numberFormat === '@' || numberFormat.includes('y')
      ? []
      : [{ range: under(letter), formula: `AND(ISTEXT(${letter}${top}),ISERROR(VALUE(${letter}${top})))`, style: MARKS.wrong }],
  )
  const missing = columns.flatMap(({ letter, column }) =>
    column.required === true ? [{ range: under(letter), formula: `AND(${filled},ISBLANK(${letter}${top}))`, style: MARKS.missing }] : [],
  )
  const own = conditionMarks(sheet, period, freeze).map(({ letter, formula, marks }) => ({
    range: under(letter),
    formula,
    style: styleOf[marks],
  }))
  return [
    ...wrong,
    ...missing,
    ...own,
    { range: block(1), formula: filled, style: MARKS.ordinal },
    { range: block(2, columns.length + 1), formula: filled, style: MARKS.filled },
  ]
}
