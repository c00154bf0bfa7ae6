import * as fc from 'fast-check'
import type { Row } from '../year.ts'
import { mergeRows, resolve, type Merge, type Side } from './mergeRows.ts'
import { keyColumns } from './pairRows.ts'
import { sheetOf, sheets } from './registry.ts'

const attendance = sheetOf('attendance')!
const study = sheetOf('study-log')!
const person = (code: string, present: string, more: Row = {}): Row => ({ person: code, 'due-days': '21', present, ...more })
const base = [person('XZ-01', '21'), person('XZ-02', '20', { sick: '1' }), person('XZ-03', '21')]

test('two cells of one row, changed by each alone, both go in', () => {
  const mine = [base[0]!, person('XZ-02', '19', { sick: '1' }), base[2]!]
  const theirs = [base[0]!, person('XZ-02', '20', { sick: '2' }), base[2]!]
  expect(mergeRows(attendance, base, mine, theirs)).toEqual({
    rows: [base[0], person('XZ-02', '19', { sick: '2' }), base[2]],
    conflicts: [],
  })
})

test('a cell that both changed otherwise is a conflict that shows mine', () => {
  const merge = mergeRows(attendance, base, [person('XZ-01', '20'), ...base.slice(1)], [person('XZ-01', '19'), ...base.slice(1)])
  expect(merge.conflicts).toEqual([{ row: 0, key: 'XZ-01', column: 'present', base: '21', mine: '20', theirs: '19' }])
  expect(merge.rows[0]).toEqual(person('XZ-01', '20'))
  expect(resolve(merge, ['theirs'])[0]).toEqual(person('XZ-01', '19'))
  expect(resolve(merge, [])[0]).toEqual(person('XZ-01', '20'))
})

test('a cell that both changed alike goes in once', () => {
  const both = [person('XZ-01', '20', { late: '1' }), ...base.slice(1)]
  expect(mergeRows(attendance, base, both, both)).toEqual({ rows: both, conflicts: [] })
})

test('rows are known by their person wherever they stand', () => {
  const theirs = [base[2]!, base[0]!, base[1]!]
  const mine = [person('XZ-01', '20', { personal: '1' }), ...base.slice(1)]
  expect(mergeRows(attendance, base, mine, theirs).rows).toEqual([base[2], person('XZ-01', '20', { personal: '1' }), base[1]])
})

test('one takes a row out, the other leaves it: it goes; changes it: a conflict of the whole row', () => {
  const without = base.slice(0, 2)
  expect(mergeRows(attendance, base, without, base)).toEqual({ rows: without, conflicts: [] })
  const merge = mergeRows(attendance, base, without, [...without, person('XZ-03', '18')])
  expect(merge.conflicts).toEqual([{ row: 2, key: 'XZ-03', column: '', base: 'XZ-03 21 21', mine: '', theirs: 'XZ-03 21 18' }])
  expect(resolve(merge, ['mine'])).toEqual(without)
  expect(resolve(merge, ['theirs'])).toEqual([...without, person('XZ-03', '18')])
})

test('one replaces a person by another: the new one never takes the changes of the old one', () => {
  const mine = [base[0]!, base[1]!, person('XZ-04', '21')]
  const merge = mergeRows(attendance, base, mine, [base[0]!, base[1]!, person('XZ-03', '18')])
  expect(merge.rows).toContainEqual(person('XZ-04', '21'))
  expect(merge.conflicts.map(({ key, column }) => [key, column])).toEqual([['XZ-03', '']])
})

test('both add the same person: one row, cell by cell', () => {
  const merge = mergeRows(attendance, base, [...base, person('XZ-04', '21', { late: '1' })], [...base, person('XZ-04', '20')])
  expect(merge.rows.slice(3)).toEqual([person('XZ-04', '21', { late: '1' })])
  expect(merge.conflicts).toEqual([{ row: 3, key: 'XZ-04', column: 'present', base: '', mine: '21', theirs: '20' }])
})

const log = (date: string, topic: string, attended = '3'): Row => ({ date, form: '集中学习', topic, attended, hours: '2' })
const june = [log('2011-06-03', '一'), log('2011-06-10', '二')]

test('where nothing may stand once only, rows added by both are kept, each after the row it followed', () => {
  const mine = [june[0]!, log('2011-06-06', '我'), june[1]!]
  const theirs = [june[0]!, june[1]!, log('2011-06-17', '他')]
  expect(mergeRows(study, june, mine, theirs)).toEqual({ rows: [june[0], mine[1], june[1], theirs[2]], conflicts: [] })
})

test('a row of which most cells stayed is the same row', () => {
  const merge = mergeRows(study, june, [log('2011-06-03', '一', '4'), june[1]!], [log('2011-06-04', '一'), june[1]!])
  expect(merge).toEqual({ rows: [log('2011-06-04', '一', '4'), june[1]], conflicts: [] })
})

test.each([
  ['attendance', ['person']],
  ['vehicle-log', ['plate', 'driver']],
  ['complaints', ['no']],
  ['reception', ['approval']],
  ['vehicles', ['plate']],
  ['study-log', []],
])('rows of %s are told apart by %j', (kind, columns) => expect(keyColumns(sheetOf(kind)!)).toEqual(columns))

/** A base and two versions made of it, over few values, so that they meet often. */
const versions = fc.constantFrom(...sheets).chain((sheet) => {
  const columns = Object.keys(sheet.columns).slice(0, 4)
  const row = fc
    .tuple(...columns.map(() => fc.constantFrom('', 'a', 'b', 'c')))
    .map((cells): Row => Object.fromEntries(columns.flatMap((column, i) => (cells[i] === '' ? [] : [[column, cells[i]!]]))))
    .filter((made) => Object.keys(made).length > 0)
  const rows = fc.array(row, { maxLength: 6 })
  return rows.chain((before) => {
    const version = fc.oneof(
      rows,
      fc.tuple(fc.shuffledSubarray(before), fc.array(row, { maxLength: 2 })).map(([kept, more]) => [...kept, ...more]),
      fc.tuple(fc.nat(5), row).map(([at, changed]) => before.map((one, i) => (i === at ? { ...one, ...changed } : one))),
    )
    return fc.tuple(fc.constant(sheet), fc.constant(before), version, version)
  })
})

const bag = (rows: readonly Row[]) =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.keys(row)
          .sort()
          .map((key) => [key, row[key]]),
      ),
    )
    .sort()
const all = ({ conflicts }: Merge, side: Side) => conflicts.map(() => side)

test('what one alone did is what comes out', () => {
  fc.assert(
    fc.property(versions, ([sheet, before, mine]) => {
      expect(mergeRows(sheet, before, mine, before)).toEqual({ rows: mine, conflicts: [] })
      expect(mergeRows(sheet, before, before, mine)).toEqual({ rows: mine, conflicts: [] })
      expect(mergeRows(sheet, before, mine, mine)).toEqual({ rows: mine, conflicts: [] })
    }),
    { numRuns: 200 },
  )
})

test('it does not matter who merges: the same rows, up to their order, and the same conflicts', () => {
  fc.assert(
    fc.property(versions, ([sheet, before, mine, theirs]) => {
      const [one, other] = [mergeRows(sheet, before, mine, theirs), mergeRows(sheet, before, theirs, mine)]
      expect(bag(resolve(one, all(one, 'mine')))).toEqual(bag(resolve(other, all(other, 'theirs'))))
      const told = ({ conflicts }: Merge, own: Side, others: Side) =>
        conflicts.map(({ key, column, base: was, ...sides }) => JSON.stringify([key, column, was, sides[own], sides[others]])).sort()
      expect(told(one, 'mine', 'theirs')).toEqual(told(other, 'theirs', 'mine'))
    }),
    { numRuns: 200 },
  )
})

test('nothing typed is lost: a cell that I alone filled stands in the rows or in a conflict', () => {
  fc.assert(
    fc.property(versions, fc.nat(5), fc.nat(3), ([sheet, before, mine, theirs], at, which) => {
      const columns = Object.keys(sheet.columns).slice(0, 4)
      fc.pre(mine.length > 0)
      const typed = mine.map((row, i) => (i === at % mine.length ? { ...row, [columns[which % columns.length]!]: '我填的' } : row))
      const { rows, conflicts } = mergeRows(sheet, before, typed, theirs)
      const stands = rows.some((row) => Object.values(row).includes('我填的')) || conflicts.some((one) => one.mine.includes('我填的'))
      expect(stands).toBe(true)
    }),
    { numRuns: 200 },
  )
})
