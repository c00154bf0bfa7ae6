import { firstDay, lastDay } from '../period.ts'
import { everybodyOnce } from './checks/everybodyOnce.ts'
import { count, percent, person, required } from './columns.ts'
import { defineSheet } from './defineSheet.ts'
import type { SheetContext } from './define.ts'
import type { Post } from './staffingIndex.ts'
import { heldWithin } from './staffingIndex.ts'

const times = { unit: { zh: '次', en: 'times' } }
/** Whether a post is a driver's in the filling department on some day of the month. */
const drivesHere = ({ department, period }: SheetContext): ((post: Post) => boolean) => {
  const [first, last] = [firstDay(period), lastDay(period)]
  return (post) => post.type === '驾驶员' && post.department === department && heldWithin(post, first, last)
}

/** 驾驶员月度考核: trips, refusals, accidents by blame, violations, cleanliness, safety study of every driver. */
export const driverRecord = defineSheet({
  kind: 'driver-record',
  number: 29,
  title: { zh: '驾驶员月度考核', en: 'Drivers’ month' },
  source: '机关车队岗位目标考核办法, 三(四)',
  cycle: 'month',
  filledBy: 'motorpool',
  due: { after: 'period' },
  carriesOver: ['driver'],
  columns: {
    driver: required(person('驾驶员', 'Driver')),
    trips: count('出车', 'Trips', times),
    refused: count('拒绝出车', 'Refused', times),
    late: count('出车迟到', 'Late', times),
    'acc-full': count('全责事故', 'Accidents, full blame', times),
    'acc-main': count('主责事故', 'Accidents, main blame', times),
    'acc-equal': count('同责事故', 'Accidents, equal blame', times),
    'acc-minor': count('次责事故', 'Accidents, minor blame', times),
    violations: count('交通违法', 'Violations', times),
    cleanliness: required(percent('车容车貌', 'Cleanliness', { unit: { zh: '分', en: 'points' } })),
    'safety-due': required(count('安全学习应到', 'Safety study due', times)),
    'safety-attended': required(count('安全学习实到', 'Safety study attended', times)),
    commendations: count('表扬信', 'Commendations', { unit: { zh: '封', en: 'letters' } }),
  },
  checks: [
    ...everybodyOnce('driver', {
      who: { zh: '本月在岗驾驶员', en: 'drivers in post this month' },
      required(staffing, context) {
        const posts = staffing
          .postsIn(context.department)
          .filter((post) => post.main)
          .filter(drivesHere(context))
        return [...new Set(posts.map((post) => post.person))]
      },
      mayStand(staffing, context) {
        const isDriverHere = drivesHere(context)
        return (person) => staffing.postsOf(person).some(isDriverHere)
      },
    }),
    {
      rule: 'more-than-trips',
      cells: ['trips', 'refused', 'late'],
      holds: 'refused + late ≤ trips',
      says: { zh: '拒绝与迟到共{refused + late}次，多于出车{trips}次。', en: '{refused + late} refused or late of {trips} trips.' },
    },
    {
      rule: 'more-than-due',
      cells: ['safety-attended', 'safety-due'],
      holds: 'safety-attended ≤ safety-due',
      says: { zh: '安全学习实到{safety-attended}，多于应到{safety-due}。', en: '{safety-attended} attended of {safety-due} due.' },
    },
  ],
  notes: {
    zh: '每名驾驶员一行；事故按责任填次数；车容车貌百分制。',
    en: 'A row a driver; accidents by blame; cleanliness in points of 100.',
  },
})
