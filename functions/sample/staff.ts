import type { CivilDate } from '@kaoji/shared/civilDate'
import { firstDay, lastDay } from '@kaoji/shared/period'
import type { Period } from '@kaoji/shared/period'
import { energy, finance, motorPool, office, premises, property, reception } from './bureau.ts'

export type PostType = '局领导' | '科室负责人' | '一般岗位' | '驾驶员'

/** A person's days in one post, as staffing 人员岗位名册 lists them. */
export interface Post {
  readonly person: string
  readonly name: string
  readonly department: string
  readonly post: string
  readonly type: PostType
  readonly main: boolean
  readonly party: boolean
  readonly probation?: CivilDate
  readonly from: CivilDate
  readonly to?: CivilDate
}

type Listed = readonly [
  person: string,
  name: string,
  post: string,
  from: CivilDate,
  more?: { to?: CivilDate; probation?: CivilDate; outside?: true; concurrent?: true },
]

// `outside`: no Party member. Codes and post titles stand for names; whoever moves keeps the code and the name.
const listed: Readonly<Record<string, Readonly<Partial<Record<PostType, readonly Listed[]>>>>> = {
  [office]: {
    局领导: [
      ['LD-01', '局长', '局长', '2008-03-01'],
      ['LD-02', '副局长甲', '副局长', '2009-05-01'],
      ['LD-03', '副局长乙', '副局长', '2010-02-01'],
      ['LD-04', '纪检员', '纪检员', '2007-09-01'],
    ],
    科室负责人: [['BG-01', '办公室主任', '主任', '2008-06-01']],
    一般岗位: [
      ['BG-02', '办公室副主任', '副主任', '2009-03-01'],
      ['BG-03', '办公室文秘甲', '文秘', '2007-08-01'],
      ['BG-04', '办公室文秘乙', '文秘', '2007-08-01'],
      ['BG-05', '办公室信息员', '信息员', '2009-09-01'],
      ['BG-06', '办公室档案员', '档案员', '2005-04-01', { outside: true }],
      ['CW-01', '财务资产科科长', '内审员', '2011-04-01', { concurrent: true }],
    ],
  },
  [premises]: {
    科室负责人: [['XZ-01', '行政科科长', '科长', '2006-07-01']],
    一般岗位: [
      ['XZ-02', '行政科副科长', '副科长', '2008-01-01'],
      ['XZ-03', '行政科科员甲', '科员', '2009-08-01'],
      ['XZ-04', '行政科科员乙', '科员', '2004-03-01', { outside: true }],
      ['XZ-05', '行政科科员丙', '科员', '2010-08-01', { outside: true }],
      ['XZ-06', '行政科科员丁', '科员', '2008-08-01', { to: '2011-06-30' }],
      ['XZ-07', '行政科科员戊', '科员', '2009-08-01', { to: '2011-10-15', outside: true }],
    ],
  },
  [reception]: {
    科室负责人: [['JD-01', '接待科科长', '科长', '2009-01-01']],
    一般岗位: [
      ['JD-02', '接待科科员甲', '接待员', '2006-08-01'],
      ['JD-03', '接待科科员乙', '接待员', '2008-08-01', { outside: true }],
      ['CD-02', '车队调度员甲', '接待员', '2011-03-01'],
      ['XZ-07', '行政科科员戊', '接待员', '2011-10-16', { outside: true }],
    ],
  },
  [motorPool]: {
    科室负责人: [['CD-01', '车队队长', '队长', '2005-01-01']],
    一般岗位: [
      ['CD-02', '车队调度员甲', '调度员', '2007-01-01', { to: '2011-02-28' }],
      ['CD-03', '车队调度员乙', '调度员', '2011-08-01', { outside: true }],
    ],
    驾驶员: [
      ['CD-04', '驾驶员甲', '驾驶员', '2001-05-01'],
      ['CD-05', '驾驶员乙', '驾驶员', '2003-03-01'],
      ['CD-06', '驾驶员丙', '驾驶员', '2002-07-01', { outside: true }],
      ['CD-07', '驾驶员丁', '驾驶员', '2004-04-01', { outside: true }],
      ['CD-08', '驾驶员戊', '驾驶员', '2006-01-01', { outside: true }],
      ['CD-09', '驾驶员己', '驾驶员', '2000-09-01'],
      ['CD-10', '驾驶员庚', '驾驶员', '2005-06-01', { outside: true }],
      ['CD-11', '驾驶员辛', '驾驶员', '2007-11-01', { outside: true }],
      ['CD-12', '驾驶员壬', '驾驶员', '2008-02-01', { outside: true }],
      ['CD-13', '驾驶员癸', '驾驶员', '2003-10-01', { outside: true }],
      ['CD-14', '驾驶员子', '驾驶员', '2009-06-01', { outside: true }],
      ['CD-15', '驾驶员丑', '驾驶员', '2010-03-01', { outside: true }],
      ['CD-16', '驾驶员寅', '驾驶员', '2004-12-01', { outside: true }],
      ['CD-17', '驾驶员卯', '驾驶员', '2006-05-01', { to: '2011-04-30', outside: true }],
    ],
  },
  [property]: {
    科室负责人: [['WY-01', '物业管理科科长', '科长', '2008-09-01', { outside: true }]],
    一般岗位: [
      ['WY-02', '物业管理科科员甲', '水电管理员', '2005-03-01', { outside: true }],
      ['WY-03', '物业管理科科员乙', '保洁管理员', '2009-02-01', { outside: true }],
      ['WY-04', '物业管理科科员丙', '安保管理员', '2007-06-01', { outside: true }],
      ['WY-05', '物业管理科科员丁', '维修管理员', '2011-04-18', { probation: '2012-04-17', outside: true }],
    ],
  },
  [energy]: {
    科室负责人: [['JN-01', '节能科科长', '科长', '2009-04-01']],
    一般岗位: [
      ['JN-02', '节能科科员甲', '统计员', '2009-08-01'],
      ['JN-03', '节能科科员乙', '督查员', '2010-08-01'],
    ],
  },
  [finance]: {
    科室负责人: [['CW-01', '财务资产科科长', '科长', '2007-02-01']],
    一般岗位: [
      ['CW-02', '财务资产科会计', '会计', '2006-08-01'],
      ['XZ-06', '行政科科员丁', '资产管理员', '2011-07-01'],
    ],
  },
}

const types: readonly PostType[] = ['局领导', '科室负责人', '一般岗位', '驾驶员']

/** Every post of the year, department after department, in the order of the sheets. */
export const posts: readonly Post[] = Object.entries(listed).flatMap(([department, byType]) =>
  types.flatMap((type) =>
    (byType[type] ?? []).map(([person, name, post, from, more = {}]): Post => {
      const { to, probation, outside, concurrent } = more
      return {
        person,
        name,
        department,
        post,
        type,
        main: concurrent === undefined,
        party: outside === undefined,
        from,
        ...(to === undefined ? {} : { to }),
        ...(probation === undefined ? {} : { probation }),
      }
    }),
  ),
)

const heldOn = (post: Post, day: CivilDate): boolean => post.from <= day && (post.to ?? '9999') >= day

/** @returns the posts of a department held on some day of a period, in the order of the sheet */
export const postsDuring = (department: string, period: Period): Post[] =>
  posts.filter((post) => post.department === department && post.from <= lastDay(period) && (post.to ?? '9999') >= firstDay(period))

/** @returns the main posts 主岗 of a department on a day */
export const mainPostsOn = (department: string, day: CivilDate): Post[] =>
  posts.filter((post) => post.department === department && post.main && heldOn(post, day))

/** @returns the code of a department's head 科室负责人, who is the same all year */
export function headOf(department: string): string {
  const head = posts.find((post) => post.department === department && post.type === '科室负责人')
  if (head === undefined) throw new RangeError(`${department} has no head`)
  return head.person
}

/** @returns who works under posts-2011 with a main post in the department on a day: head and 一般岗位 */
export const staffOn = (department: string, day: CivilDate): string[] =>
  mainPostsOn(department, day).flatMap((post) => (post.type === '局领导' || post.type === '驾驶员' ? [] : [post.person]))

/** @returns a person's name, for life */
export function nameOf(person: string): string {
  const post = posts.find((post) => post.person === person)
  if (post === undefined) throw new RangeError(`nobody is ${person}`)
  return post.name
}
