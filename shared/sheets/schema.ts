import type { Text } from '../text.ts'
import type { Column, SheetDefinition } from './define.ts'
import { promptOf } from './headings.ts'
import { sheetCode } from './registry.ts'

/** A JSON Schema of draft 2020-12, as far as we write it. */
export type JsonSchema = { readonly [keyword: string]: JsonSchema | readonly JsonSchema[] | readonly string[] | string | number | boolean }

/**
 * A sheet's rows as they are kept and exchanged: column key to canonical text, empty cells left out. What no schema says (conditions, other sheets)
 * the validator checks; `description` is Chinese, `x-description-en` English.
 */
export const rowSchema = (sheet: SheetDefinition): JsonSchema => ({
  type: 'object',
  title: `${sheetCode(sheet)} ${sheet.title.zh}`,
  'x-title-en': sheet.title.en,
  ...described(sheet.notes),
  properties: Object.fromEntries(Object.entries(sheet.columns).map(([key, column]) => [key, cellSchema(column)])),
  required: Object.entries(sheet.columns).flatMap(([key, { required }]) => (required === true ? [key] : [])),
  additionalProperties: false,
})

/** The body of a submission 报送 of one kind of sheet: rows, or a 零报告, and explanations 情况说明 of figures that want one. */
export const submissionSchema = (sheet: SheetDefinition): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  title: sheet.title.zh,
  'x-title-en': sheet.title.en,
  properties: {
    rows: { type: 'array', items: rowSchema(sheet), maxItems: 5000 },
    zero: { type: 'boolean', default: false, ...described({ zh: '零报告：本期没有内容', en: 'Nil report: there is nothing to report' }) },
    explanations: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          row: { type: 'integer', minimum: 0, ...described({ zh: '序号，整张表为0', en: 'The row, 0 for the whole sheet' }) },
          column: { type: 'string', ...described({ zh: '栏目', en: 'Column key' }) },
          rule: { type: 'string', ...described({ zh: '问题的规则', en: 'The problem’s rule' }) },
          reason: { type: 'string', maxLength: 2000, ...described({ zh: '情况说明', en: 'Why it is so' }) },
        },
        required: ['row', 'column', 'rule', 'reason'],
        additionalProperties: false,
      },
    },
  },
  required: ['rows'],
  additionalProperties: false,
})

const described = ({ zh, en }: Text): JsonSchema => ({ description: zh, 'x-description-en': en })

function cellSchema(column: Column): JsonSchema {
  return {
    type: 'string',
    title: column.title.zh,
    'x-title-en': column.title.en,
    ...described(promptOf(column)),
    ...canonicalForm(column),
    ...(column.unit === undefined ? {} : { 'x-unit': column.unit.zh }),
    ...(column.refersTo === undefined ? {} : { 'x-refers-to': `${column.refersTo.kind}.${column.refersTo.column}` }),
  }
}

const WHOLE = '(?:0|[1-9][0-9]{0,11})'

function canonicalForm({ type, choices, pattern }: Column): JsonSchema {
  switch (type) {
    case 'choice':
      return { enum: choices ?? [] }
    case 'yes-no':
      return { enum: ['是', '否'] }
    case 'count':
      return { pattern: `^${WHOLE}$` }
    case 'one-place':
      return { pattern: `^${WHOLE}(?:\\.[1-9])?$` }
    case 'two-places':
      return { pattern: `^${WHOLE}(?:\\.[0-9]?[1-9])?$` }
    case 'percent':
      return { pattern: '^(?:100|[1-9]?[0-9](?:\\.[1-9])?)$' }
    case 'date':
      return { format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }
    case 'month':
      return { pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])$' }
    case 'long-text':
      return { minLength: 1, maxLength: 2000 }
    default:
      return { minLength: 1, maxLength: 100, ...(pattern === undefined ? {} : { pattern: `^(?:${pattern.source})$` }) }
  }
}
