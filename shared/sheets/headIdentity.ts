import type { Period } from '../period.ts'
import { cycleOf } from '../period.ts'
import type { SheetDefinition } from './define.ts'
import { headOf } from './layout.ts'
import { sheets } from './registry.ts'

/** What rows 1 and 2 of a page say it is; undefined where they do not say it. */
export interface HeadIdentity {
  readonly sheet: SheetDefinition
  readonly bureau: string | undefined
  readonly department: string | undefined
  /** 考核期 of row 2 */
  readonly period: Period | undefined
  /** the period that the title states, where it states one */
  readonly titlePeriod: Period | undefined
}

/** @returns what a page's first two rows, each as one line, say it is, or undefined where neither 表号 nor title names a kind */
export function identityInHead(title: string, line: string): HeadIdentity | undefined {
  const code = /局考\s*(\d{1,3})\s*表/.exec(line)
  const sheet = sheets.find((one) => (code === null ? title.endsWith(one.title.zh) && one.title.zh !== '' : one.number === Number(code[1])))
  if (sheet === undefined) return undefined
  const department = /(?:科室|单位)\s*[:：]\s*(.*?)\s*(?:考核期|表号|$)/.exec(line)?.[1]
  const period = periodNamed(/考核期\s*[:：]\s*(.*?)\s*(?:表号|$)/.exec(line)?.[1] ?? '')
  const titlePeriod = periodNamed(title)
  return { sheet, department: department === '' ? undefined : department, period, titlePeriod, bureau: bureauOf(title, sheet, titlePeriod) }
}

/** @returns a row's texts from left to right as one line, full-width blanks as plain ones */
export const headLine = (values: readonly unknown[]): string =>
  values
    .map((value) => (typeof value === 'string' ? value.replaceAll('　', ' ').trim() : typeof value === 'number' ? String(value) : ''))
    .join(' ')
    .trim()

/** @returns the period that words state, as 2011年6月, 2011年第2季度, 2011年 or 2011-06 do */
function periodNamed(words: string): Period | undefined {
  const match = /(\d{4})\s*年\s*(?:(\d{1,2})\s*月|第?\s*([1-4一二三四])\s*季度)?/.exec(words)
  if (match === null) return cycleOf(words.trim()) === undefined ? undefined : words.trim()
  const [, year, month, quarter] = match
  const period =
    month !== undefined
      ? `${year}-${month.padStart(2, '0')}`
      : quarter !== undefined
        ? `${year}-Q${'0一二三四'.indexOf(quarter) > 0 ? '0一二三四'.indexOf(quarter) : quarter}`
        : year!
  return cycleOf(period) === undefined ? undefined : period
}

/** The title is 局名 + 期间 + 表种: what stands before the period is the bureau, if the rest is as it was laid out. */
function bureauOf(title: string, sheet: SheetDefinition, period: Period | undefined): string | undefined {
  if (period === undefined) return undefined
  const rest = headOf(sheet, '', '', period).title.zh
  const bureau = title.endsWith(rest) ? title.slice(0, -rest.length).trim() : ''
  return bureau === '' ? undefined : bureau
}
