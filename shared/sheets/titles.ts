import type { Text } from '../text.ts'
import { fill } from '../messages/render.ts'
import type { SheetDefinition } from './define.ts'

/** @returns the titles of some columns, joined: `企业、起`, `Company, From` */
export const titlesOf = ({ columns }: Pick<SheetDefinition, 'columns'>, keys: readonly string[]): Text => ({
  zh: keys.map((key) => columns[key]?.title.zh ?? key).join('、'),
  en: keys.map((key) => columns[key]?.title.en ?? key).join(', '),
})

/** @returns a text whose `{column}` placeholders are replaced by the columns' titles, as a check's `demands` are written */
export const withTitles = (text: Text, { columns }: Pick<SheetDefinition, 'columns'>): Text =>
  fill(text, Object.fromEntries(Object.entries(columns).map(([key, { title }]) => [key, title])))

/** @returns some names, or the first two and how many there are in all */
export function namesOf(names: readonly string[], andOthers: (shown: string, count: number) => Text): Text {
  if (names.length > 2) return andOthers(names.slice(0, 2).join('、'), names.length)
  return { zh: names.join('、'), en: names.join(', ') }
}
