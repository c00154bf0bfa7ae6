import type { CivilDate } from '@kaoji/shared/civilDate'
import { firstDay, lastDay } from '@kaoji/shared/period'
import type { Period } from '@kaoji/shared/period'
import type { Bureau, Row } from '@kaoji/shared/year'
import { year } from './bureau.ts'
import { cells } from './cells.ts'
import type { PostType } from './staff.ts'

/** How large a generated bureau is; rows and submissions count every version. */
export interface CountySize {
  readonly departments: number
  readonly posts: number
  readonly submissions: number
  readonly rows: number
}

/** A post of a generated bureau, with the days it is held. */
interface CountyPost {
  readonly person: string
  readonly department: string
  readonly type: PostType
  readonly party: boolean
  readonly from: CivilDate
  readonly to?: CivilDate
}

/** A generated bureau and its people. */
export interface County {
  readonly bureau: Bureau
  readonly posts: ReadonlyMap<string, readonly CountyPost[]>
}

const numbered = (prefix: string, n: number, digits: number) => prefix + String(n).padStart(digits, '0')

/**
 * Departments of even size, four leaders, a twentieth of all posts drivers; from every tenth department one person moves on at mid-year.
 * @throws RangeError where there are fewer than five departments, or not three posts for each
 */
export function countyOf({ departments: count, posts: size }: CountySize): County {
  if (count < 5 || size < count * 3) throw new RangeError(`${size} posts in ${count} departments are too few`)
  const departments = Array.from({ length: count }, (_, i) => numbered('科室', i + 1, 3))
  const [office, motorpool, finance, reception, energy] = departments as [string, string, string, string, string]
  const bureau = {
    name: '某大县机关事务管理局',
    year,
    departments,
    roles: { office, motorpool, finance, reception, energy },
    compound: '机关大院',
  }
  const drivers = Math.floor(size / 20)
  const movers = departments.filter((_, i) => i % 10 === 3 && i + 1 < count)
  const staff = size - 4 - drivers - movers.length
  const posts = new Map<string, CountyPost[]>(departments.map((department) => [department, []]))
  const put = (person: string, department: string, type: PostType, party: boolean, days: { from: CivilDate; to?: CivilDate }) =>
    posts.get(department)!.push({ person, department, type, party, ...days })
  const since = { from: '2009-01-01' }
  for (let i = 1; i <= 4; i += 1) put(numbered('L', i, 3), office, '局领导', true, since)
  departments.forEach((department, i) => {
    const here = Math.floor(staff / count) + (i < staff % count ? 1 : 0)
    for (let n = 1; n <= here; n += 1) {
      const person = `${numbered('K', i + 1, 3)}-${numbered('', n, 2)}`
      const moves = n === here && movers.includes(department)
      put(person, department, n === 1 ? '科室负责人' : '一般岗位', n % 3 === 1, moves ? { ...since, to: `${year}-06-30` } : since)
      if (moves) put(person, departments[i + 1]!, '一般岗位', n % 3 === 1, { from: `${year}-07-01` })
    }
  })
  for (let n = 1; n <= drivers; n += 1) put(numbered('J', n, 3), motorpool, '驾驶员', false, since)
  return { bureau, posts }
}

/** @returns the posts of a department held on some day of a period */
export const postsWithin = ({ posts }: County, department: string, period: Period): CountyPost[] =>
  posts.get(department)!.filter(({ from, to }) => from <= lastDay(period) && (to ?? '9999') >= firstDay(period))

/** @returns the codes of those under posts-2011 who hold a post of the department throughout the year, its head first */
export const steadyStaff = ({ posts }: County, department: string): string[] =>
  posts
    .get(department)!
    .flatMap(({ person, type, to, from }) =>
      type === '局领导' || type === '驾驶员' || to !== undefined || from > `${year}-01-01` ? [] : [person],
    )

/** @returns the codes of those under posts-2011 who hold a post of the department on 31 December, its head first */
export const staffAtEnd = ({ posts }: County, department: string): string[] =>
  posts.get(department)!.flatMap(({ person, type, to }) => (type === '局领导' || type === '驾驶员' || to !== undefined ? [] : [person]))

const titles = { 局领导: '副局长', 科室负责人: '科长', 一般岗位: '科员', 驾驶员: '驾驶员' } as const

/** @returns a department's staffing 人员岗位名册 */
export const countyStaffing = ({ posts }: County, department: string): Row[] =>
  posts
    .get(department)!
    .map(({ person, type, party, from, to }) =>
      cells({ person, name: `${titles[type]}${person}`, post: titles[type], type, main: '主岗', party, from, to }),
    )
