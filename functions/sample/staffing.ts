import type { CivilDate } from '@kaoji/shared/civilDate'
import type { Row } from '@kaoji/shared/year'
import { departments, year } from './bureau.ts'
import { cells } from './cells.ts'
import type { System } from './filled.ts'
import { posts } from './staff.ts'

/** @returns a department's staffing 人员岗位名册 as it was known on a day: later posts and later ends are not in it yet */
export const staffingRows = (department: string, knownOn: CivilDate): Row[] =>
  posts
    .filter((post) => post.department === department && post.from <= knownOn)
    .map(({ person, name, post, type, main, party, probation, from, to }) =>
      cells({
        person,
        name,
        post,
        type,
        main: main ? '主岗' : '兼岗',
        party,
        probation,
        from,
        to: to !== undefined && to <= knownOn ? to : undefined,
      }),
    )

/** 人员岗位名册: who holds which post, every change of the year in it. */
export const staffing: System = () =>
  departments.map((department) => ({ kind: 'staffing', department, period: String(year), rows: staffingRows(department, `${year}-12-31`) }))
