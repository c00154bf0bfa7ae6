import * as fc from 'fast-check'
import { fill } from '../messages/render.ts'
import type { Row } from '../year.ts'
import type { Column, SheetContext } from './define.ts'
import type { RawRow } from './rawCell.ts'
import { sheetOf, sheets } from './registry.ts'
import { bureau, freeze, sheetCases, standing } from './sheets.cases.ts'
import { checkerOf, validate } from './validate.ts'

const contextOf = (department: string, period: string): SheetContext => ({
  bureau,
  freeze,
  department,
  period,
  rowsOf: (kind, of, when) => standing[`${kind} ${of} ${when}`],
})
const june = contextOf('行政科', '2011-06')
const attendance = sheetOf('attendance')!
const places = (rows: readonly RawRow[]) =>
  validate(attendance, rows, june).problems.map(({ row, column, cell }) => `${row} ${column} ${cell}`)
const there = { 'due-days': '21', present: '21' }
const all = ['XZ-01', 'XZ-02', 'XZ-03'].map((person) => ({ person, ...there }))

describe('every problem says where it is', () => {
  test('row by row, column by column, the whole sheet last', () => {
    expect(places([{ ...all[0], late: 'x', present: 'y' }, {}, { person: 'XZ-09' }, { ...all[1] }])).toEqual([
      '1 present D4',
      '1 late E4',
      '2  A5',
      '3 person B6',
      '3 due-days C6',
      '3 present D6',
      '0 person ',
    ])
  })

  test('in the words of the house: 序号3“出勤”（D6）', () => {
    const rows = [all[0]!, all[1]!, { ...all[2], present: '约30' }]
    expect(validate(attendance, rows, june).problems.map(({ says }) => says)).toEqual([
      { zh: '序号3“出勤”（D6）是“约30”，此处填数字。', en: 'Row 3 Present (D6): "约30" is no number.' },
    ])
    expect(validate(attendance, [{ ...all[0], present: '20', personal: '2' }, all[1]!, all[2]!], june).problems[0]?.says).toEqual({
      zh: '序号1：各项共22天，应到21天，请核对。',
      en: 'Row 1: 22 days against 21 due.',
    })
  })

  test('figures in a sentence are cut to two places: 71 over 300 is 23.66 %', () => {
    const energy = validate(
      sheetOf('energy-use')!,
      [{ institution: '甲', electricity: '641', 'electricity-base': '300', water: '1', 'water-base': '1', headcount: '1', area: '1' }],
      contextOf('公共机构节能科', '2011-06'),
    )
    // (641 − 300) × 100 ÷ 300 = 113.666…
    expect(energy.problems.map(({ says }) => says.zh)).toEqual(['序号1：用电比去年同月多113.66%（限30%），请写情况说明。'])
  })
})

describe('rows', () => {
  test('an empty row in between keeps its place and is noted; those at the end are not there', () => {
    const {
      rows,
      places: at,
      problems,
    } = validate(attendance, [all[0]!, {}, all[1]!, { person: ' ' }, all[2]!, {}, { person: null }], june)
    expect(rows).toEqual(all)
    expect(at).toEqual([1, 3, 5])
    expect(problems.map(({ row, rule }) => `${row} ${rule}`)).toEqual(['2 empty-row', '4 empty-row'])
  })

  test('a key that no column has is named once, never dropped unseen', () => {
    const { problems } = validate(
      attendance,
      all.map((row) => ({ ...row, remark: 'x' })),
      june,
    )
    expect(problems.map(({ rule, severity, says }) => `${rule} ${severity} ${says.zh}`)).toEqual([
      'no-such-column error 表中没有“remark”列，请删去。',
    ])
  })

  test('what was understood though written otherwise comes with its mend', () => {
    const { problems, mends } = validate(attendance, [{ ...all[0], present: '２１' }, { ...all[1], person: 'XZ-02 李某' }, all[2]!], june)
    expect(problems).toEqual([])
    expect(mends).toEqual([{ row: 1, column: 'present', cell: 'D4', to: '21' }])
  })

  test('nothing is concluded from a refused cell', () => {
    // the days cannot be added up, so only the cell itself is named
    expect(
      validate(attendance, [{ ...all[0], present: '20', sick: '一天' }, all[1]!, all[2]!], june).problems.map(({ rule }) => rule),
    ).toEqual(['number'])
    const weights = standing['pledge-projects 行政科 2011']!.map((row, i) => (i === 0 ? { ...row, weight: '六十' } : row))
    expect(validate(sheetOf('pledge-projects')!, weights, contextOf('行政科', '2011')).problems.map(({ rule }) => rule)).toEqual(['number'])
  })

  test('last month’s rows are noted, and rows pasted twice', () => {
    const may = {
      ...contextOf('行政科', '2011-06'),
      rowsOf: (kind: string, of: string, when: string) =>
        kind === 'attendance' && when === '2011-05' ? all : standing[`${kind} ${of} ${when}`],
    }
    expect(validate(attendance, all, may).problems.map(({ says }) => says.zh)).toEqual(['与2011-05逐行相同。确实如此可直接报送。'])
    const summary = [
      { kind: '差距', text: '协调' },
      { kind: '打算', text: '会商' },
      { kind: '打算', text: '会商' },
    ]
    expect(
      validate(sheetOf('year-summary')!, summary, contextOf('行政科', '2011')).problems.map(
        ({ cell, rule, severity }) => `${cell} ${rule} ${severity}`,
      ),
    ).toEqual(['A6 identical-rows warn'])
  })

  test('a month with a row more than last month’s is no copy of it', () => {
    const may: SheetContext = {
      ...june,
      rowsOf: (kind, of, when) => (kind === 'attendance' && when === '2011-05' ? [...all, all[0]!] : june.rowsOf(kind, of, when)),
    }
    expect(validate(attendance, all, may).problems).toEqual([])
  })

  test('a row dated in the next year is one of the year’s last day', () => {
    const leaves = standing['staffing 行政科 2011']!.map((row) => (row['person'] === 'XZ-02' ? { ...row, to: '2011-12-31' } : row))
    const context: SheetContext = {
      ...contextOf('行政科', '2011-Q4'),
      rowsOf: (kind, of, when) => (kind === 'staffing' && of === '行政科' ? leaves : standing[`${kind} ${of} ${when}`]),
    }
    const open = { no: 'W-9', person: 'XZ-02', style: '学风', problem: '甲', cause: '乙', measure: '丙', due: '2012-02-29' }
    expect(validate(sheetOf('rectification')!, [open], context).problems).toEqual([])
  })

  test('a lookup that is not there yet keeps the checks that need it silent', () => {
    const alone: SheetContext = { bureau, freeze, department: '行政科', period: '2011-06', rowsOf: () => undefined }
    expect(validate(attendance, [{ person: 'XZ-77', ...there }], alone).problems).toEqual([])
    const service = { person: 'A', company: '某厂', from: '2011-05-03', to: '2011-05-03', days: '1', topic: '招工', way: '上门' }
    expect(validate(sheetOf('enterprise-service')!, [service], { ...alone, period: '2011-Q2' }).problems).toEqual([])
  })
})

test('dates in a workbook that counts from 1904: the row is dated by the serial it holds', () => {
  const spot = { date: 39_235, dept: '行政科', person: '李某', item: '会议', finding: '迟到', counts: '是' }
  const { rows } = validate(sheetOf('spot-checks')!, [spot], contextOf('督查组', '2011-06'), { date1904: true })
  // on 2011-06-03 only XZ-02 of the two 李某 is in post
  expect(rows).toEqual([{ ...spot, date: '2011-06-03', person: 'XZ-02' }])
})

describe('laws', () => {
  const rawCell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '约30',
      '2000万',
      '2011年6月3日',
      '2011-06-03',
      'XZ-01',
      '是',
      '行政科',
      '李某',
      '１２',
      '1.5',
      '企业',
      '半岭村',
      '__proto__',
    ),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.record({ serial: fc.double(), date1904: fc.boolean() }),
    fc.anything(),
  )
  const periods = { month: '2011-06', quarter: '2011-Q2', year: '2011' }

  test('the validator never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sheets), fc.anything(), (sheet, anything) => {
        validate(sheet, anything as RawRow[], contextOf('行政科', periods[sheet.cycle]))
        validate(sheet, [anything] as RawRow[], contextOf('行政科', periods[sheet.cycle]))
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...sheets).chain((sheet) =>
          fc.tuple(
            fc.constant(sheet),
            fc.array(fc.record(Object.fromEntries(Object.keys(sheet.columns).map((key) => [key, rawCell])), { requiredKeys: [] }), {
              maxLength: 5,
            }),
          ),
        ),
        ([sheet, rows]) => void validate(sheet, rows as RawRow[], contextOf('行政科', periods[sheet.cycle])),
      ),
      { numRuns: 500 },
    )
  })

  test('what was read is read again as it is: canonical rows stay, nothing new is found', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...sheets)
          .chain((sheet) => fc.tuple(fc.constant(sheet), fc.array(fc.record(kindCells(sheet.columns)), { maxLength: 4 }))),
        ([sheet, raw]) => {
          const context = contextOf('行政科', periods[sheet.cycle])
          const once = validate(sheet, raw, context)
          const twice = validate(sheet, once.rows, context)
          // a row of nothing but refused cells is empty the second time
          expect(twice.rows).toEqual(once.rows.filter((row) => Object.keys(row).length > 0))
          expect(twice.mends).toEqual([])
          // empty rows are gone and refused cells are empty now, so their own problems are; no other may come
          const before = new Set(once.problems.map(({ rule }) => rule))
          const added = twice.problems.filter(({ rule }) => !before.has(rule))
          expect(once.problems.some(({ severity }) => severity === 'error') ? [] : added).toEqual([])
        },
      ),
      { numRuns: 400 },
    )
  })

  test('the rows of every right sheet are read as themselves', () => {
    for (const { kind, department, period, good } of sheetCases)
      expect(validate(sheetOf(kind)!, good, contextOf(department, period)).rows).toEqual(good)
  })

  test('a checker that has seen the rows finds the same as one that has not', () => {
    const cells = fc.array(
      fc.record({
        person: fc.constantFrom('XZ-01', 'XZ-02', 'XZ-03', '李', ''),
        'due-days': fc.constantFrom('21', '22'),
        present: fc.constantFrom('21', '约', ''),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(cells, fc.nat(5), fc.constantFrom('20', '21', 'x'), (rows, at, present) => {
        const check = checkerOf(attendance, june)
        check(rows)
        const changed: Row[] = rows.map((row, i) => (i === at ? { ...row, present } : row))
        expect(check(changed)).toEqual(validate(attendance, changed, june))
      }),
    )
  })
})

/** Cells as people write them: right ones in their many spellings, some wrong ones. */
function kindCells(columns: Readonly<Record<string, Column>>): Record<string, fc.Arbitrary<RawRow[string]>> {
  return Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, fc.oneof({ weight: 8, arbitrary: written(column) }, fc.constant(''))]),
  )
}

function written({ type, choices }: Column): fc.Arbitrary<RawRow[string]> {
  switch (type) {
    case 'count':
      return fc.oneof(fc.nat(40), fc.nat(40).map(String), fc.constantFrom('１２', ' 3 ', '1,200', '约3'))
    case 'one-place':
    case 'two-places':
    case 'percent':
      return fc.oneof(
        fc.nat(1000).map((n) => n / 10),
        fc.nat(99).map((n) => `${n}.50`),
        fc.constantFrom('５．５', '0.1', 0.1 + 0.2, '12.'),
      )
    case 'date':
      return fc.oneof(
        fc
          .tuple(
            fc.integer({ min: 4, max: 6 }),
            fc.integer({ min: 1, max: 31 }),
            fc.constantFrom('{m}-{d}', '2011-{m}-{d}', '2011年{m}月{d}日', '2011.{m}.{d}'),
          )
          .map(([m, d, form]) => fill({ zh: form, en: '' }, { m, d }).zh),
        fc.integer({ min: 40_600, max: 40_720 }).map((serial) => ({ serial })),
      )
    case 'yes-no':
      return fc.constantFrom('是', '否', true, ' 是')
    case 'choice':
      return fc.constantFrom(...choices!, ` ${choices![0]}`, '别的')
    case 'month':
      return fc.constantFrom('2011-06', '2011年5月', 201_104)
    case 'person':
      return fc.constantFrom('XZ-01', 'XZ-02 李某', '王某', '陈某', 'LD-01', 'CD-02', '无名')
    case 'people':
      return fc.constantFrom('XZ-01、XZ-02', '王某，陈某', 'XZ-01 王某')
    case 'department':
      return fc.constantFrom('行政科', ' 办公室', '保卫科')
    case 'reference':
      return fc.constantFrom('华东机械厂', '半岭村', '浙Ｇ１２３４５', 'C-1', '无')
    default:
      return fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('谈作风', 'Ａ－１ ', '＝１', '\u3000题目１', 7))
  }
}
