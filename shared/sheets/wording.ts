import type { Text } from '../text.ts'
import type { Check, SheetDefinition } from './define.ts'
import { sheetOf } from './registry.ts'
import { withTitles } from './titles.ts'

const WORDS: Readonly<Record<string, Text>> = {
  and: { zh: '且', en: 'and' },
  or: { zh: '或', en: 'or' },
  not: { zh: '非', en: 'not' },
  empty: { zh: '未填', en: 'is empty' },
  filled: { zh: '已填', en: 'is filled' },
  in: { zh: '为', en: 'is one of' },
}
const GIVEN: Readonly<Record<string, Text>> = {
  freeze: { zh: '截止日', en: 'the freeze' },
  period: { zh: '本期', en: 'the period' },
  'year-start': { zh: '年初', en: 'the first day of the year' },
  'year-end': { zh: '年末', en: 'the last day of the year' },
  compound: { zh: '本局大院', en: 'the compound' },
}
const TOKENS = /'([^']*)'|@([a-z-]+)|([a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?)/gu

/** @returns a condition of the expression language as a reader knows it: titles for keys, words for signs */
export function conditionText(condition: string, sheet: SheetDefinition): Text {
  const worded = (language: keyof Text) =>
    condition.replace(TOKENS, (all, quotedText: string | undefined, given: string | undefined, name: string | undefined) => {
      if (quotedText !== undefined) return language === 'zh' ? `“${quotedText}”` : `"${quotedText}"`
      if (given !== undefined) return GIVEN[given]?.[language] ?? given
      if (name === undefined) return all
      return columnText(name, sheet)?.[language] ?? WORDS[name]?.[language] ?? name
    })
  return {
    zh: worded('zh')
      .replaceAll(/ (且|或) /gu, '$1')
      .replaceAll(/ (为|未填|已填)/gu, '$1'),
    en: worded('en'),
  }
}

/** @returns the title of a column; `plate.quota` is 车牌的定额: that of the row it refers to; undefined where there is none */
export function columnText(name: string, { columns }: SheetDefinition): Text | undefined {
  const [key, referred] = name.split('.')
  const column = columns[key!]
  if (column === undefined || referred === undefined) return column?.title
  const there = column.refersTo === undefined ? undefined : sheetOf(column.refersTo.kind)?.columns[referred]
  return there && { zh: `${column.title.zh}的${there.title.zh}`, en: `${there.title.en} of ${column.title.en}` }
}

/** @returns what a check demands, in words */
export const demandText = (check: Check, sheet: SheetDefinition): Text =>
  'holds' in check ? conditionText(check.holds, sheet) : withTitles(check.demands, sheet)
