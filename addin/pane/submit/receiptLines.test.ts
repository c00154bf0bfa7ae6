import type { Receipt } from '../../service/answers.ts'
import { receiptLines, receiptPage } from './receiptLines.ts'

const receipt: Receipt = {
  receipt: '14-201106-行政科-2',
  kind: 'study-log',
  department: '行政科',
  period: '2011-06',
  version: 2,
  at: '2011-07-05T16:42:00+08:00',
  zero: false,
  rows: 23,
  code: 'ab12-cd34',
  daysLate: 0,
  problems: [],
}
const title = { zh: '学习记录', en: 'Study log' }
const zh = (...made: Parameters<typeof receiptLines>) => receiptLines(...made).map((line) => line.zh)

test('number and time as look.md has them', () => {
  expect(zh(receipt, title)).toEqual(['学习记录 2011年6月 行政科', '回执14-201106-行政科-2', '7月5日16:42，23行', '校验码ab12-cd34'])
})

// posts-2011, clause 12
const cost = { clause: '12', aDay: '0.1', atMost: '0.3' }

test('late: with what it costs where a clause says so', () => {
  expect(zh({ ...receipt, daysLate: 2 }, title, cost)[3]).toBe('迟报2天，按第12条扣0.2分')
  // 130 × 0.1 = 13; one sheet costs 0.3 at most.
  expect(zh({ ...receipt, daysLate: 130 }, title, cost)[3]).toBe('迟报130天，按第12条扣0.3分')
  expect(zh({ ...receipt, daysLate: 2 }, title)[3]).toBe('迟报2天')
})

test('a nil report has no rows', () => expect(zh({ ...receipt, zero: true, rows: 0 }, title)[2]).toBe('7月5日16:42，零报告'))

test('a saved page holds the lines as words, whatever is in them', () => {
  expect(receiptPage(['<科>', 'a & b'], 'zh-CN')).toContain('<h1 style="font-size: 1.2em">&lt;科&gt;</h1>\n<p>a &amp; b</p>')
})
