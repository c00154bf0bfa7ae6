import {
  anyDate,
  choice,
  count,
  date,
  longText,
  month,
  number,
  onePlace,
  percent,
  person,
  people,
  text,
  twoPlaces,
  yesNo,
  yuan,
} from './columns.ts'
import type { RawCell } from './rawCell.ts'
import type { CellContext } from './readCell.ts'
import { readCell } from './readCell.ts'
import { dateOfSerial } from './readDate.ts'
import { StaffingIndex } from './staffingIndex.ts'

const read = (column: Parameters<typeof readCell>[0], raw: unknown, context?: CellContext) => {
  const cell = readCell(column, raw as RawCell, context)
  return cell?.text ?? (cell?.trouble === undefined ? 'empty' : `refused: ${cell.trouble.rule}`)
}

describe('a number', () => {
  const [whole, one, two, share] = [count('次', 'Times'), onePlace('天', 'Days'), twoPlaces('量', 'Amount'), percent('率', 'Rate')]
  test.each([
    [whole, '30', '30'],
    [whole, 30, '30'],
    [whole, ' 30 ', '30'],
    [whole, '３０', '30'],
    [whole, '　30', '30'],
    [whole, '007', '7'],
    [whole, '30.0', '30'],
    [whole, '+5', '5'],
    [whole, '12。', '12'],
    [whole, '1,234', '1234'],
    [whole, '１，２３４', '1234'],
    [two, '1,234,567.5', '1234567.5'],
    [two, '12 345.60', '12345.6'],
    [two, '４．６０', '4.6'],
    [two, '.5', '0.5'],
    [two, 0.1 + 0.2, '0.3'], // Excel shows 15 significant digits
    [two, 1.1 * 3, '3.3'],
    [two, 4.35 * 100, '435'], // 434.99999999999994
    [two, -0, '0'],
    [two, 0.07, '0.07'],
    [share, '85%', '85'],
    [share, '８５．５％', '85.5'],
    [share, '100', '100'],
  ])('%# %j is read as %s', (column, raw, canonical) => expect(read(column, raw)).toBe(canonical))

  test.each([
    [two, '2000万', 'number'],
    [whole, '约30', 'number'],
    [whole, '30多', 'number'],
    [whole, '三十', 'number'],
    [whole, '1,23', 'number'], // grouped in threes or not at all
    [whole, '1.2.3', 'number'],
    [whole, '3-5', 'number'],
    [whole, '1e3', 'number'],
    [whole, '30%', 'number'],
    [whole, '-', 'number'],
    [whole, Number.NaN, 'number'],
    [whole, Number.POSITIVE_INFINITY, 'number'],
    [whole, true, 'number'],
    [whole, { serial: 40_697 }, 'number-is-date'],
    [whole, '2.5', 'whole'],
    [whole, 2.5, 'whole'],
    [one, '2.55', 'places'],
    [two, '0.30000000000000004', 'places'], // as text somebody wrote it
    [two, 1 / 3, 'places'],
    [two, 1e-9, 'places'],
    [whole, '-3', 'negative'],
    [whole, '－３', 'negative'],
    [whole, -3, 'negative'],
    [two, '1000000000000', 'too-large'],
    [two, 1e25, 'too-large'],
    [share, '100.1', 'most'],
    [share, '150%', 'most'],
    [whole, '#N/A', 'excel-error'],
    [whole, '#DIV/0!', 'excel-error'],
  ])('%# %j is refused: %s', (column, raw, rule) => expect(read(column, raw)).toBe(`refused: ${rule}`))

  test('a number with the column’s own unit is refused, its mend is the bare number', () => {
    expect(readCell(yuan('金额', 'Amount'), '1,200.50元')?.trouble).toMatchObject({ rule: 'number-with-unit', mend: '1200.5' })
    expect(readCell(yuan('金额', 'Amount'), '2000万元')?.trouble).toMatchObject({ rule: 'number', mend: undefined })
  })
})

describe('a date', () => {
  const day = anyDate('日期', 'Date')
  test.each([
    '2011-06-03',
    '2011-6-3',
    '2011/6/3',
    '2011.6.3',
    '2011年6月3日',
    '2011 年 6 月 3 日',
    '２０１１－０６－０３',
    '２０１１。６。３',
    '2011—6—3',
    '20110603',
    20_110_603,
    '2011-06-03 00:00:00',
    '2011/6/3 14:30',
    '40697',
    40_697, // 40,697 days from 1899-12-30, as Excel counts after its 1900-02-29
    { serial: 40_697 },
    { serial: 40_697.604 }, // a time of day is dropped
    { serial: 39_235, date1904: true }, // 40,697 − 1,462
  ])('%# %j is 2011-06-03', (raw) => expect(read(day, raw)).toBe('2011-06-03'))

  test('a plain serial counts from 1904 where the workbook does', () => expect(read(day, 39_235, { date1904: true })).toBe('2011-06-03'))

  test.each([
    ['13/14/2011', 'date-order'],
    ['3/6/2011', 'date-order'],
    ['3.6.2011', 'date-order'],
    ['2011-02-29', 'no-such-day'],
    ['2011-13-01', 'no-such-day'],
    ['2011年2月30日', 'no-such-day'],
    ['11-6-3', 'date'],
    ['6月3日', 'date'],
    ['2011-6', 'date'],
    ['2011-6/3', 'date'],
    ['2011-06-03T00:00:00Z', 'date'], // which day that is depends on where one stands
    ['昨天', 'date'],
    [2011, 'date'], // a year, not the day 2,011 of 1905
    [40_697.5, 'date'],
    [true, 'date'],
    [{ serial: 60 }, 'date'], // 1900-02-29 never was
    [{ serial: -1 }, 'date'],
    [{ serial: Number.NaN }, 'date'],
    ['#VALUE!', 'excel-error'],
  ])('%j is refused: %s', (raw, rule) => expect(read(day, raw)).toBe(`refused: ${rule}`))

  // 1900: serial 1 is 1 January, 59 is 28 February, 61 is 1 March; 1904: 0 is 1 January
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [2_958_465, false, '9999-12-31'],
    [0, true, '1904-01-01'],
    [60, true, '1904-03-01'],
    [2_957_003, true, '9999-12-31'],
    [0, false, undefined],
    [2_958_466, false, undefined],
  ])('serial %i, from 1904: %s, is %s', (serial, from1904, is) => expect(dateOfSerial(serial, from1904)).toBe(is))

  test('a day outside the period is read, and is a problem unless any may be', () => {
    const june = { from: '2011-06-01', to: '2011-06-30' }
    expect(readCell(date('日期', 'Date'), '2011-06-30', june)).toMatchObject({ text: '2011-06-30', trouble: undefined })
    expect(readCell(date('日期', 'Date'), '2011-07-01', june)).toMatchObject({ text: '2011-07-01', trouble: { rule: 'outside-period' } })
    expect(readCell(day, '2011-07-01', june)).toMatchObject({ text: '2011-07-01', trouble: undefined })
  })
})

test.each([
  ['2011-06', '2011-06'],
  ['2011-6', '2011-06'],
  ['2011年6月', '2011-06'],
  ['2011年6月份', '2011-06'],
  ['２０１１．６', '2011-06'],
  ['201106', '2011-06'],
  [201_106, '2011-06'],
  ['2011-06-01', '2011-06'],
  [{ serial: 40_697 }, '2011-06'],
  [40_695, '2011-06'],
  [2011.1, 'refused: month'], // January, or October with its 0 gone
  ['6月', 'refused: month'],
  ['2011-13', 'refused: month'],
])('a month %j is %s', (raw, is) => expect(read(month('月', 'Month'), raw)).toBe(is))

test.each([
  ['是', '是'],
  [' 否 ', '否'],
  [true, '是'],
  [false, '否'],
  ['对', 'refused: yes-no'],
  [1, 'refused: yes-no'],
])('yes or no %j is %s', (raw, is) => expect(read(yesNo('批准', 'Approved'), raw)).toBe(is))

test.each([
  ['会议', '会议'],
  [' 会 议 ', '会议'],
  ['开会', 'refused: choice'],
  [3, 'refused: choice'],
])('a choice %j is %s', (raw, is) => expect(read(choice('事由', 'Kind', ['会议', '外出']), raw)).toBe(is))

describe('words', () => {
  const [short, long, plate] = [
    text('题目', 'Title'),
    longText('内容', 'Content'),
    number('车牌', 'Plate', { pattern: { source: '浙[A-Z]\\d{5}', says: { zh: '车牌如浙G12345', en: 'like 浙G12345' } } }),
  ]
  test.each([
    [short, '  谈作风　', '谈作风'],
    [short, '\u200b\ufeff谈作风\u200b', '谈作风'],
    [short, '关于２０１１年（一），续', '关于2011年（一），续'], // digits are narrowed, Chinese punctuation stays
    [long, '第１条，\r\n第２条', '第１条，\n第２条'],
    [short, 7, '7'],
    [short, 0.1 + 0.2, '0.3'],
    [short, '007', '007'],
    [short, '=1+1', '=1+1'],
    [short, '   ', 'empty'],
    [short, null, 'empty'],
    [plate, '浙Ｇ１２３４５', '浙G12345'],
  ])('%# %j is kept as %j', (column, raw, kept) => expect(read(column, raw)).toBe(kept))

  test.each([
    [short, { serial: 40_697 }, 'text-is-date'], // 3-1 that Excel made a date of
    [short, 3.3e17, 'kind'], // an identity number whose last digits Excel has lost
    [short, true, 'kind'],
    [short, { a: 1 }, 'kind'],
    [short, ['a'], 'kind'],
    [short, 3n, 'kind'],
    [short, '字'.repeat(101), 'too-long'],
    [long, '字'.repeat(2001), 'too-long'],
    [short, 'a\u0007b', 'signs'],
    [short, 'a\ud800', 'signs'],
    [plate, '浙G1234', 'pattern'],
    [short, '#REF!', 'excel-error'],
  ])('%# %j is refused: %s', (column, raw, rule) => expect(read(column, raw)).toBe(`refused: ${rule}`))

  test('a character outside the basic plane counts once', () => {
    expect(read(short, '𠮷'.repeat(100))).toBe('𠮷'.repeat(100))
    expect(read(short, '𠮷'.repeat(101))).toBe('refused: too-long')
  })
})

describe('a person', () => {
  const post = { post: '科员', type: '一般岗位', main: '主岗', party: '否', from: '2011-01-01' }
  const staffing = new StaffingIndex(
    new Map([
      [
        '行政科',
        [
          { ...post, person: 'XZ-01', name: '王某' },
          { ...post, person: 'XZ-02', name: '李某', to: '2011-06-30' },
          { ...post, person: 'XZ-03', name: '李某', from: '2011-06-01' },
        ],
      ],
    ]),
  )
  const on = (day: string): CellContext => ({ staffing, days: { from: day, to: day } })
  const who = person('人员', 'Person')

  test.each([
    ['XZ-01', '2011-06-03', 'XZ-01'],
    ['ＸＺ－０１', '2011-06-03', 'XZ-01'],
    ['xz-01', '2011-06-03', 'XZ-01'],
    ['XZ-01 王某', '2011-06-03', 'XZ-01'],
    ['王某 XZ-01', '2011-06-03', 'XZ-01'],
    ['王某', '2011-06-03', 'XZ-01'],
    ['王 某', '2011-06-03', 'XZ-01'],
    ['李某', '2011-05-31', 'XZ-02'], // the other one came in June
    ['李某', '2011-07-01', 'XZ-03'], // the first one has left
    ['李某', '2011-06-15', 'refused: person-twice'],
    ['XZ-01 李某', '2011-06-03', 'refused: person-other-name'],
    ['XZ-09', '2011-06-03', 'refused: person-unknown'],
    ['赵某', '2011-06-03', 'refused: person-unknown'],
  ])('%s on %s is %s', (raw, day, is) => expect(read(who, raw, on(day))).toBe(is))

  test('a known person who holds no post then is read, and is a problem', () => {
    expect(readCell(who, 'XZ-02', on('2011-07-01'))).toMatchObject({
      text: 'XZ-02',
      trouble: { rule: 'person-not-then', severity: 'error' },
    })
    const leaver = person('人员', 'Person', { mayHaveLeft: true })
    expect(readCell(leaver, 'XZ-02', on('2011-07-01'))).toMatchObject({ text: 'XZ-02', trouble: { rule: 'person-left', severity: 'warn' } })
    expect(readCell(leaver, 'XZ-03', on('2011-05-31'))).toMatchObject({ trouble: { rule: 'person-not-then', severity: 'error' } })
  })

  test('while a department’s staffing is not in, nobody is unknown', () => {
    const partly = new StaffingIndex(
      new Map([...new Map([['行政科', [{ ...post, person: 'XZ-01', name: '王某' }]]]), ['办公室', undefined]]),
    )
    expect(read(who, 'BG-01', { staffing: partly, days: { from: '2011-06-03', to: '2011-06-03' } })).toBe('BG-01')
    expect(read(who, 'BG-01 陈某', { staffing: partly })).toBe('BG-01')
  })

  test.each([
    ['XZ-01、XZ-03', 'XZ-01、XZ-03'],
    ['XZ-01，XZ-03；XZ-01', 'XZ-01、XZ-03'],
    ['王某', 'XZ-01'],
    ['XZ-01、XZ-09', 'refused: person-unknown'],
    ['、', 'refused: person-unknown'],
  ])('several: %s is %s', (raw, is) => expect(read(people('合作者', 'With'), raw, on('2011-07-01'))).toBe(is))
})
