import type { Row } from '../year.ts'
import type { RowsBySheet } from './caseYear.ts'
import { caseBureau, monthly, quarterly, together, weekly } from './caseYear.ts'

const everyDepartment = (of: (department: string) => RowsBySheet): RowsBySheet => together(...caseBureau.departments.map(of))
const study = (department: string): RowsBySheet =>
  together(
    weekly(department),
    monthly(`study-log ${department}`, { form: '专题主讲' }, 'date'),
    ...['02', '05', '08', '11'].map((month) => ({
      [`study-log ${department} 2011-${month}`]: [{ form: '精读书目', date: `2011-${month}-20` }],
    })),
  )
const work = (department: string): RowsBySheet => ({
  [`monthly-work ${department} 2011-01`]: [{ no: '1', owner: '', completion: '100' }],
  [`pledge-projects ${department} 2011`]: [{ no: '1', target: '10', weight: '100' }],
  [`pledge-progress ${department} 2011-12`]: [{ no: '1', done: '10' }],
  [`briefings ${department} 2011-03`]: ['甲', '乙', '丙', '丁'].map((title) => ({ title, author: '', sent: '2011-03-10' })),
  [`theme-activities ${department} 2011-Q2`]: [{ date: '2011-06-10', attended: '10', 'due-attend': '10' }],
})
const published = (kind: string, dept: string): Row[] =>
  Array.from({ length: 12 }, (_, i) => `2011-${String(i + 1).padStart(2, '0')}`).map((month) => ({
    kind,
    dept,
    place: '上墙',
    'of-month': month,
    published: `${month}-28`,
  }))

/** @returns a person's own rows for full points: essay, pledge, suggestion, review of 100; `department` is where he hands in */
export const fullPerson = (person: string, department: string): RowsBySheet => ({
  [`study-essays ${department} 2011`]: [{ person, chars: '1500', 'handed-in': '2011-11-30' }],
  [`personal-pledges ${department} 2011`]: [{ person, published: '2011-03-31' }],
  [`suggestions ${department} 2011-Q1`]: [{ person, title: person }],
  'review 2011': [{ person, group: '职工', ballots: '9', de: '100', neng: '100', qin: '100', ji: '100', lian: '100' }],
})

/** Rows by which every department has full points in its clauses, and the compound used 5 % less; people have theirs by {@link fullPerson}. */
export const fullDepartments: RowsBySheet = together(
  everyDepartment(study),
  everyDepartment(work),
  everyDepartment((department) => quarterly(`self-inspection ${department}`, {}, 'date')),
  {
    'energy-use 2011-03': [{ institution: '机关大院', electricity: '95', 'electricity-base': '100', water: '95', 'water-base': '100' }],
    'disclosure 2011-12': [
      ...published('财务信息', '财务资产科'),
      ...published('车辆油耗', '机关车队'),
      ...published('重点工作', '办公室'),
      ...published('承诺进度', '办公室'),
    ],
  },
)
