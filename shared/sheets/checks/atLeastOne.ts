import { say } from '../../messages/render.ts'
import type { Check } from '../define.ts'
import { titlesOf } from '../titles.ts'

const isFilled = (row: object) => Object.keys(row).length > 0

/** The sheet has a row at all. */
export const atLeastOneRow: Check = {
  rule: 'at-least-one-row',
  demands: { zh: '至少填一行', en: 'at least one row' },
  find: ({ rows }) => (rows.some(isFilled) ? [] : [{ columns: [], says: say('check.at-least-one-row') }]),
}

/** A column has each of these words in at least one row. */
export const atLeastOneOf = (column: string, ...words: readonly string[]): Check => ({
  rule: `at-least-one-${column}`,
  demands: { zh: `{${column}}中${words.join('、')}至少各一行`, en: `at least one row each of {${column}} ${words.join(', ')}` },
  find: ({ sheet, rows, refused }) =>
    rows.some((_, i) => refused(i, column))
      ? []
      : words
          .filter((word) => rows.every((row) => row[column] !== word))
          .map((value) => ({ columns: [column], says: say('check.at-least-one-of', { column: titlesOf(sheet, [column]), value }) })),
})
