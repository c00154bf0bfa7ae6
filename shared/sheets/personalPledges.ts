import { everybodyOnce } from './checks/everybodyOnce.ts'
import { atLeastCharacters } from './checks/atLeastCharacters.ts'
import { date, longText, person, required } from './columns.ts'
import { defineSheet } from './defineSheet.ts'
import type { StaffingIndex } from './staffingIndex.ts'
import type { SheetContext } from './define.ts'

const membersOnMarch31 = (staffing: StaffingIndex, { department, bureau }: SheetContext, leaders: boolean): string[] => {
  const day = `${bureau.year}-03-31`
  return staffing.partyMembersOn(department, day).filter((person) => (staffing.mainPostOn(person, day)?.type === '局领导') === leaders)
}

/** 个人公开承诺书: what every Party member pledges in public; who is one is read from the main posts on 03-31. */
export const personalPledges = defineSheet({
  kind: 'personal-pledges',
  number: 6,
  title: { zh: '个人公开承诺书', en: 'Personal pledges' },
  source: '个人公开承诺书, 一',
  cycle: 'year',
  filledBy: 'each',
  due: { on: '04-10', year: 'same' },
  dueWhen: 'party-members',
  columns: {
    person: required(person('承诺人', 'Person')),
    pledge: required(longText('承诺', 'Pledge', { meaning: { zh: '不少于20字', en: 'At least 20 characters' } })),
    due: required(date('践诺时限', 'To be kept by')),
    published: required(date('公开日期', 'Published')),
  },
  checks: [
    atLeastCharacters('pledge', 20),
    ...everybodyOnce('person', {
      who: { zh: '党员', en: 'Party members' },
      required: (staffing, context) => membersOnMarch31(staffing, context, false),
      expected: (staffing, context) => membersOnMarch31(staffing, context, true),
      mayStand: (staffing) => (person) => staffing.postsOf(person).some((post) => post.party),
    }),
  ],
  notes: {
    zh: '每名党员一行（按3月31日主岗），承诺不少于20字，写明时限并公开。',
    en: 'A row a Party member (main posts on 31 March); at least 20 characters, with a date, published.',
  },
})
