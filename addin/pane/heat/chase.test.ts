import { say } from '@kaoji/shared/messages/render'
import type { Standing } from '../../service/answers.ts'
import type { useText } from '../words/useText.tsx'
import { chased, chasedWords, isChased } from './chase.ts'

const chinese: ReturnType<typeof useText> = (words, fillings) => (typeof words === 'string' ? say(words, fillings) : words).zh
const one = (more: Partial<Standing>): Standing => ({
  kind: 'attendance',
  department: '行政科',
  period: '2011-06',
  sheet: 15,
  title: { zh: '考勤', en: 'Attendance' },
  due: true,
  dueOn: '2011-07-05',
  state: 'due',
  daysLeft: -3,
  daysLate: 0,
  version: 0,
  zero: false,
  ...more,
})

test('grouped by department, the earliest due first, with the day and how long ago; returned ones with the day to answer by', () => {
  const words = chasedWords(
    chased(
      [
        one({}),
        one({ department: '车队', state: 'returned', answerBy: '2011-07-08' }),
        one({ title: { zh: '学习记录', en: 'Study' }, period: '2011-05', dueOn: '2011-06-07', daysLeft: -31 }),
      ],
      chinese,
    ),
  )
  expect(words.split('\n')).toEqual([
    '行政科2张：',
    '　学习记录2011年5月，6月7日到期，过期31天',
    '　考勤2011年6月，7月5日到期，过期3天',
    '车队1张：',
    '　考勤2011年6月，退回，7月8日前改报',
  ])
})

test('a sheet that is due later, in or accepted is not chased', () => {
  expect([one({}), one({ daysLeft: 2 }), one({ state: 'submitted' }), one({ state: 'accepted' })].map(isChased)).toEqual([
    true,
    false,
    false,
    false,
  ])
})
