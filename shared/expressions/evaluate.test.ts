import { compileAmount, compileCondition } from './evaluate.ts'
import type { ValueType } from './evaluate.ts'

const columns: Record<string, ValueType> = {
  guests: 'number',
  hosts: 'number',
  standard: 'number',
  cost: 'number',
  'due-days': 'number',
  form: 'text',
  from: 'date',
  to: 'date',
  register: 'text',
  approved: 'text',
}
const condition = (source: string) => compileCondition(source, (column) => columns[column])
const amount = (source: string) => compileAmount(source, (column) => columns[column])

test.each([
  ['cost > (guests + hosts) × standard', { cost: '700', guests: '8', hosts: '2', standard: '60' }, true],
  ['cost > (guests + hosts) × standard', { cost: '600', guests: '8', hosts: '2', standard: '60' }, false],
  ['cost > (guests + hosts) × standard', { guests: '8', hosts: '2', standard: '60' }, undefined],
  ['guests + hosts = 8', { guests: '8' }, true],
  ["form in ('集中学习', '专题主讲')", { form: '专题主讲' }, true],
  ["register empty or approved = '否'", { approved: '是' }, true],
  ["register empty or approved = '否'", { register: 'G-1', approved: '否' }, true],
  ["register empty or approved = '否'", { register: 'G-1', approved: '是' }, false],
  ["not (form = '集中学习' and guests ≥ 3)", { form: '集中学习', guests: '2' }, true],
  ['due-days ≤ to − from + 1', { 'due-days': '3', from: '2011-02-27', to: '2011-03-01' }, true],
  ['due-days ≤ to − from + 1', { 'due-days': '4', from: '2011-02-27', to: '2011-03-01' }, false],
  ['to ≤ @year-end', { to: '2012-01-01' }, false],
])('%s over %j is %s', (source, row, holds) => expect(condition(source)(row, { 'year-end': '2011-12-31' })).toBe(holds))

test('amounts are exact', () => expect(amount('cost × 0.1 + hosts ÷ 3 × 3')({ cost: '0.7', hosts: '1' })?.toString()).toBe('1.07'))

test.each([
  ["colour = '红'", 'there is no column "colour"'],
  ["guests = '3'", 'a number is compared with a text by "="'],
  ['guests +', 'a value expected at "the end"'],
  ['guests > 3 hosts', 'not understood from "hosts" on'],
  ['guests ! 3', 'nothing can be read at "! 3"'],
  ['guests', 'a condition is expected, not a bare column'],
])('%s is refused: %s', (source, reason) => expect(() => condition(source)).toThrow(reason))
