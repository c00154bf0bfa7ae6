import { say } from '@kaoji/shared/messages/render'
import type { WhyCard } from '@kaoji/shared/scoring/card'
import { appealPage, lastDayToAppeal } from './appeal.ts'

const words = (text: Parameters<typeof say>[0] | { readonly zh: string }, fillings = {}) =>
  typeof text === 'string' ? say(text, fillings).zh : text.zh
const card = {
  id: 'XZ-03/1/6',
  clause: '6',
  title: { zh: '考勤', en: 'Attendance' },
  level: 'person',
  methodVersion: 1,
  points: '4.6',
  maximum: '6',
  facts: [{ says: { zh: '3月迟到2', en: '' }, sheet: 15, period: '2011-03', row: 4, cells: ['E7'] }],
  arithmetic: { zh: '1+0.2+0.2=1.4；6−1.4=4.6', en: '' },
} as unknown as WhyCard

test('published on 17 January Beijing time, an appeal is taken until the 27th', () => {
  expect(lastDayToAppeal('2012-01-17T09:00:00+08:00')).toBe('2012-01-27')
  // 16:30 in London is past midnight in Beijing.
  expect(lastDayToAppeal('2012-01-16T16:30:00Z')).toBe('2012-01-27')
})

test('an appeal names who, against what, and what the points rest on; the rest is written by hand', () => {
  const who = { person: 'XZ-03', name: '行政科科员甲', department: '行政科' }
  const page = appealPage({ card, run: 2, who, bureau: '某局', year: '2011', method: '考核办法' }, words)
  expect(page.title).toBe('某局2011年考核申诉单')
  expect(page.parts.slice(0, 4)).toEqual([
    { heading: '申诉人', lines: ['XZ-03 行政科科员甲 行政科'] },
    { heading: '对哪一条（第2次汇总）', lines: ['《考核办法》第1版', '第6条 考勤（本人）', '得分4.60，分值6'] },
    { heading: '事实', lines: ['3月迟到2〔局考15表 2011年3月 序号4 E7〕'] },
    { heading: '算式', lines: ['1+0.2+0.2=1.4；6−1.4=4.6'] },
  ])
  expect(page.parts.at(-1)!.lines.map((line) => line.split('：')[0])).toEqual(['申诉人签字', '受理', '听取意见', '裁定', '送达'])
})
