import type { Check } from '../define.ts'
import { signCount } from '../rawCell.ts'
import { eachRow } from './eachRow.ts'

/** A text has at least so many characters 字. */
export const atLeastCharacters = (column: string, least: number): Check =>
  eachRow({
    rule: `short-${column}`,
    reads: [column],
    demands: { zh: `{${column}}不少于${least}字`, en: `{${column}} has at least ${least} characters` },
    wrong(row) {
      const length = signCount(String(row[column] ?? ''))
      if (length === 0 || length >= least) return undefined
      return { zh: `${length}个字，不足${least}字，请写具体。`, en: `${length} characters; write at least ${least}.` }
    },
  })
