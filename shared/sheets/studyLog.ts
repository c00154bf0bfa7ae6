import { eachRow } from './checks/eachRow.ts'
import { choice, count, date, onePlace, required, requiredIf, text } from './columns.ts'
import { defineSheet } from './defineSheet.ts'
import { staffingOf } from './staffingIndex.ts'

/** 学习记录: every collective study, lecture, close reading of the month. */
export const studyLog = defineSheet({
  kind: 'study-log',
  number: 7,
  title: { zh: '学习记录', en: 'Study log' },
  source: '学习, 二',
  cycle: 'month',
  filledBy: 'each',
  due: { after: 'period' },
  dated: 'date',
  columns: {
    date: required(date('日期', 'Date')),
    form: required(choice('形式', 'Form', ['集中学习', '专题主讲', '精读书目', '专家授课', '个人自学', '座谈交流'])),
    topic: required(text('主题', 'Topic')),
    lecturer: requiredIf("form in ('专题主讲', '专家授课')", text('主讲', 'Lecturer', { width: 12 })),
    book: requiredIf("form = '精读书目'", text('书名', 'Book')),
    attended: required(count('人数', 'Attended')),
    hours: required(onePlace('学时', 'Hours')),
  },
  checks: [
    eachRow({
      rule: 'more-than-headcount',
      reads: ['attended', 'date'],
      demands: { zh: '{attended}不多于当日在岗人数', en: '{attended} is at most the headcount of the day' },
      wrong(row, context) {
        const staffing = staffingOf(context)
        if (row['attended'] === undefined || typeof row['date'] !== 'string' || !staffing.knows(context.department)) return undefined
        const headcount = staffing.headcountOn(context.department, row['date'])
        if (Number(row['attended']) <= headcount) return undefined
        const attended = String(row['attended'])
        return { zh: `人数${attended}，当日在岗${headcount}人，请核对。`, en: `${attended} attended; ${headcount} in post that day.` }
      },
    }),
    { rule: 'hours-above-0', cells: ['hours'], holds: 'hours > 0', says: { zh: '学时应大于0。', en: 'hours must be above 0.' } },
  ],
  notes: {
    zh: '一次学习一行；每周至少一次集中学习，每月一次专题主讲，每季精读一本书。',
    en: 'A row a study; collective study weekly, a lecture monthly, a book read closely each quarter.',
  },
})
