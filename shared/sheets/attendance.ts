import { lastDay, firstDay } from '../period.ts'
import { everybodyOnce } from './checks/everybodyOnce.ts'
import { count, days, person, required } from './columns.ts'
import { defineSheet } from './defineSheet.ts'
import type { SheetContext } from './define.ts'
import type { Post, StaffingIndex } from './staffingIndex.ts'
import { heldWithin } from './staffingIndex.ts'

/** Whether a post is held in the filling department on some day of the month. */
const heldHere = ({ department, period }: SheetContext): ((post: Post) => boolean) => {
  const [first, last] = [firstDay(period), lastDay(period)]
  return (post) => post.department === department && heldWithin(post, first, last)
}

const mainPosts = (staffing: StaffingIndex, context: SheetContext, leaders: boolean): string[] => {
  const isHeldHere = heldHere(context)
  const posts = staffing.postsIn(context.department).filter((post) => post.main && (post.type === '局领导') === leaders && isHeldHere(post))
  return [...new Set(posts.map((post) => post.person))]
}

/** 考勤与请销假: everybody once a month; days in halves, 旷工 in half-days. */
export const attendance = defineSheet({
  kind: 'attendance',
  number: 15,
  title: { zh: '考勤与请销假', en: 'Attendance and leave' },
  source: '工作作风督查制, 三(四)',
  cycle: 'month',
  filledBy: 'each',
  due: { after: 'period' },
  restricted: true,
  carriesOver: ['person'],
  columns: {
    person: required(person('人员', 'Person')),
    'due-days': required(days('应到', 'Days due')),
    present: required(days('出勤', 'Present')),
    late: count('迟到', 'Late', { unit: { zh: '次', en: 'times' } }),
    early: count('早退', 'Left early', { unit: { zh: '次', en: 'times' } }),
    'missing-sign': count('漏签', 'Not signed', { unit: { zh: '次', en: 'times' } }),
    absent: count('旷工', 'Absent', { unit: { zh: '半天', en: 'half-days' } }),
    sick: days('病假', 'Sick leave'),
    personal: days('事假', 'Personal leave'),
    'other-leave': days('其他假', 'Other leave'),
    official: days('公出', 'On duty elsewhere'),
    unapproved: days('未批假', 'Leave not approved'),
  },
  checks: [
    ...everybodyOnce('person', {
      who: { zh: '本月在岗人员', en: 'people in post this month' },
      required: (staffing, context) => mainPosts(staffing, context, false),
      expected: (staffing, context) => mainPosts(staffing, context, true),
      mayStand(staffing, context) {
        const isHeldHere = heldHere(context)
        return (person) => staffing.postsOf(person).some(isHeldHere)
      },
    }),
    {
      rule: 'days-add-up',
      cells: ['due-days', 'present', 'sick', 'personal', 'other-leave', 'official', 'unapproved', 'absent'],
      holds: 'present + sick + personal + other-leave + official + unapproved + absent ÷ 2 = due-days',
      says: {
        zh: '各项共{present + sick + personal + other-leave + official + unapproved + absent ÷ 2}天，应到{due-days}天，请核对。',
        en: '{present + sick + personal + other-leave + official + unapproved + absent ÷ 2} days against {due-days} due.',
      },
    },
  ],
  notes: {
    zh: '在岗人员每人一行；出勤、各种假、公出、未批假与旷工（两个半天为1天）之和等于应到。',
    en: 'A row each person in post; present, leave, duty elsewhere, not approved and absent (two half-days a day) add up to days due.',
  },
})
