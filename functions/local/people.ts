import { grouped } from '@kaoji/shared/grouped'
import { inspectionGroup } from '@kaoji/shared/year'
import type { Account, Listed, Role } from '../identity/who.ts'

/** A row of `staffing` with the department whose sheet it stands in. */
export interface StaffingRow {
  readonly department: string
  readonly person: string
  readonly name: string
  readonly type: string
  readonly main: string
  /** First and last day in the post; without `to` it goes on. */
  readonly from: string
  readonly to?: string
}

/** Somebody who can sign in at the local host. The account's oid is the person's code. */
export interface LocalPerson extends Listed {
  readonly roles: readonly Role[]
}

/** Accounts outside staffing, so that every role can be tried. */
const outsideStaffing: readonly LocalPerson[] = [
  { person: 'office-1', name: '考核办一', department: '', roles: ['office'] },
  { person: 'office-2', name: '考核办二', department: '', roles: ['office'] },
  { person: 'inspector-1', name: '督查组一', department: inspectionGroup, roles: ['inspector'] },
  { person: 'auditor-1', name: '审计一', department: '', roles: ['auditor'] },
]

/**
 * Who can sign in locally on a day (`2011-06-30`), by design.md 4: each 科室负责人 as head; each department's first
 * 一般岗位 by code, a main post (主岗), as filler, and where there is none the head; 局领导 as leaders; the rest without a
 * role. By department as staffing names them, then code; last the accounts outside staffing.
 */
export function localPeople(staffing: readonly StaffingRow[], day: string): LocalPerson[] {
  const today = staffing.filter(({ from, to }) => from <= day && (to === undefined || day <= to))
  const byDepartment = grouped(today, ({ department }) => department)
  const places = new Map([...byDepartment.keys()].map((department, i) => [department, i]))
  const heads = new Map(
    [...byDepartment].map(([department, rows]) => [department, first(rows.filter(({ type }) => type === '科室负责人'))]),
  )
  const fillers = new Map(
    [...byDepartment].map(([department, rows]) => [
      department,
      first(rows.filter(({ type, main }) => type === '一般岗位' && main === '主岗')) ?? heads.get(department),
    ]),
  )
  const people = [...grouped(today, ({ person }) => person)].map(([person, posts]) => {
    const main = posts.find((row) => row.main === '主岗') ?? posts[0]!
    const headed = [main, ...posts].find((row) => heads.get(row.department)?.person === person)
    // An account has one department: that it heads, if it heads one, else that of its main post.
    const { department, name } = headed ?? main
    const roles: Role[] = []
    if (fillers.get(department)?.person === person) roles.push('filler')
    if (headed !== undefined) roles.push('head')
    if (posts.some(({ type }) => type === '局领导')) roles.push('leader')
    return { person, name, department, roles }
  })
  const order = (a: LocalPerson, b: LocalPerson) => places.get(a.department)! - places.get(b.department)! || (a.person < b.person ? -1 : 1)
  return [...people.sort(order), ...outsideStaffing]
}

/** The account under which a local person signs in. */
export const accountOf = ({ person, name, roles }: LocalPerson): Account => ({ oid: person, name, roles })

const first = (rows: readonly StaffingRow[]): StaffingRow | undefined =>
  rows.reduce<StaffingRow | undefined>((found, row) => (found && found.person <= row.person ? found : row), undefined)
