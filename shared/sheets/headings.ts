import type { Text } from '../text.ts'
import type { Column, SheetDefinition } from './define.ts'
import { halfWidth, trimmed } from './rawCell.ts'

/** @returns a column's heading as printed: title, unit in brackets, * where it must never be empty: 出勤（天）* */
export const headingOf = ({ title, unit, required }: Column): Text => ({
  zh: `${title.zh}${unit === undefined ? '' : `（${unit.zh}）`}${required === true ? '*' : ''}`,
  en: `${title.en}${unit === undefined ? '' : ` (${unit.en})`}${required === true ? '*' : ''}`,
})

/** Heading and key without unit, star, blanks and width of signs: what is left tells one column of a sheet from another. */
const bare = (words: string): string =>
  halfWidth(trimmed(words))
    .replace(/\([^()]*\)/gu, '')
    .replaceAll(/[\s*]/gu, '')
    .toLowerCase()

const known = new WeakMap<SheetDefinition, ReadonlyMap<string, string>>()

/** @returns the key of the column that a heading means, as printed in either language or as the key itself; undefined where none does */
export function columnOfHeading(sheet: SheetDefinition, heading: string): string | undefined {
  let names = known.get(sheet)
  if (names === undefined) {
    names = new Map(
      Object.entries(sheet.columns).flatMap(([key, { title }]) =>
        [key, title.en, title.zh].map((name): [string, string] => [bare(name), key]),
      ),
    )
    known.set(sheet, names)
  }
  return names.get(bare(heading))
}

/** @returns what the heading's cell tells who stands on it: meaning, unit, whether it must be filled, an example */
export function promptOf(column: Column): Text {
  const { meaning, unit, required } = column
  const [example, must] = [examples[column.type], required === undefined ? undefined : required === true ? always : sometimes]
  const pieces = [meaning, unit === undefined ? undefined : { zh: `单位：${unit.zh}`, en: `Unit: ${unit.en}` }, must, example].filter(
    (piece) => piece !== undefined,
  )
  return { zh: pieces.map(({ zh }) => `${zh}。`).join(''), en: pieces.map(({ en }) => `${en}.`).join(' ') }
}

const always = { zh: '必填', en: 'Required' }
const sometimes = { zh: '有条件必填，见填报说明', en: 'Required in some cases' }
const examples: Readonly<Record<Column['type'], Text>> = {
  text: { zh: '最多100字', en: 'At most 100 characters' },
  'long-text': { zh: '最多2000字', en: 'At most 2,000 characters' },
  count: { zh: '整数，如3', en: 'A whole number, such as 3' },
  'one-place': { zh: '最多一位小数，如2.5', en: 'At most one decimal, such as 2.5' },
  'two-places': { zh: '最多两位小数，如12.50', en: 'At most two decimals, such as 12.50' },
  percent: { zh: '0至100，最多一位小数', en: '0 to 100, at most one decimal' },
  date: { zh: '日期，如2011-06-03', en: 'A date, such as 2011-06-03' },
  'yes-no': { zh: '是或否', en: '是 (yes) or 否 (no)' },
  choice: { zh: '从下拉中选', en: 'Choose from the list' },
  month: { zh: '月份，如2011-06', en: 'A month, such as 2011-06' },
  person: { zh: '如XZ-03', en: 'Such as XZ-03' },
  people: { zh: '如XZ-03、XZ-05', en: 'Such as XZ-03、XZ-05' },
  department: { zh: '从下拉中选', en: 'Choose from the list' },
  reference: { zh: '与所引的表一致', en: 'As in the sheet it refers to' },
}
