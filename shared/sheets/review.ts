import { once } from './checks/once.ts'
import { ballotsWithinGroup } from './checks/ballotsWithinGroup.ts'
import { choice, count, person, required, twoPlaces } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

const mean = { most: '100', unit: { zh: '分', en: 'points' } }

/** 民主测评: group means of 德能勤绩廉 for each person; single ballots never enter. */
export const review = defineSheet({
  kind: 'review',
  number: 40,
  title: { zh: '民主测评', en: 'Review' },
  source: '机关后勤岗位目标考核办法, 三(四)',
  cycle: 'year',
  filledBy: 'office',
  due: { on: '01-10', year: 'next' },
  restricted: true,
  writers: ['office'],
  columns: {
    person: required(person('被测评人', 'Person')),
    group: required(choice('测评组', 'Group', ['局领导', '中层', '职工'])),
    ballots: required(count('票数', 'Ballots', { unit: { zh: '票', en: 'ballots' } })),
    de: required(twoPlaces('德', 'Morals', mean)),
    neng: required(twoPlaces('能', 'Ability', mean)),
    qin: required(twoPlaces('勤', 'Diligence', mean)),
    ji: required(twoPlaces('绩', 'Achievement', mean)),
    lian: required(twoPlaces('廉', 'Integrity', mean)),
  },
  checks: [once('person', 'group'), ballotsWithinGroup],
  notes: {
    zh: '每人每组一行，只填该组平均分；票数不多于该组人数。',
    en: 'A row a person and group, group means only; ballots at most the group’s size.',
  },
})
