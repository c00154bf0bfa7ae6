import type { CivilDate } from '../civilDate.ts'
import type { Bureau, Row } from '../year.ts'
import type { SheetContext } from './define.ts'

/** One row of staffing 人员岗位名册: a person's days in one post. */
export interface Post {
  readonly person: string
  readonly name: string
  readonly department: string
  readonly post: string
  /** 局领导, 科室负责人, 一般岗位 or 驾驶员 */
  readonly type: string
  /** 主岗; otherwise 兼岗 */
  readonly main: boolean
  readonly party: boolean
  /** 试用期至 */
  readonly probation?: CivilDate
  readonly from: CivilDate
  /** the last day, included; without it the post goes on */
  readonly to?: CivilDate
  /** 序号 in the department's staffing, from 1 */
  readonly row: number
}

/** @returns whether a post is held on a day */
export const heldOn = (post: Post, day: CivilDate): boolean => post.from <= day && (post.to === undefined || day <= post.to)

/** @returns whether a post is held on some day from `from` to `to`, both included */
export const heldWithin = (post: Post, from: CivilDate, to: CivilDate): boolean =>
  post.from <= to && (post.to === undefined || from <= post.to)

/**
 * Who holds which post when, by person, name and department: built once over the bureau's newest staffing sheets. A row without a code or a
 * first day is left out.
 */
export class StaffingIndex {
  readonly posts: readonly Post[]
  /** whether every department's staffing is in: only then is somebody who is not found not there */
  readonly complete: boolean
  private readonly byPerson = new Map<string, Post[]>()
  private readonly byName = new Map<string, Post[]>()
  private readonly byDepartment = new Map<string, Post[]>()
  private readonly headcounts = new Map<string, number>()

  /** @param staffing rows of each department; undefined where its staffing has not come yet */
  constructor(private readonly staffing: ReadonlyMap<string, readonly Row[] | undefined>) {
    this.posts = [...staffing].flatMap(([department, rows]) => (rows ?? []).flatMap((row, i) => postOf(row, department, i + 1)))
    this.complete = [...staffing.values()].every((rows) => rows !== undefined)
    for (const post of this.posts) {
      pushTo(this.byPerson, post.person, post)
      pushTo(this.byName, post.name, post)
      pushTo(this.byDepartment, post.department, post)
    }
    for (const posts of this.byPerson.values()) posts.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  }

  knows(department: string): boolean {
    return this.staffing.get(department) !== undefined
  }

  /** @returns everybody who ever holds a post, by code, in the order of the sheets */
  people(): IterableIterator<string> {
    return this.byPerson.keys()
  }

  /** @returns a person's posts, the earliest first */
  postsOf(person: string): readonly Post[] {
    return this.byPerson.get(person) ?? []
  }

  postsIn(department: string): readonly Post[] {
    return this.byDepartment.get(department) ?? []
  }

  nameOf(person: string): string | undefined {
    return this.byPerson.get(person)?.at(-1)?.name
  }

  /** @returns the codes of those who bear a name and hold a post within the days, each once */
  bearersWithin(name: string, from: CivilDate, to: CivilDate): string[] {
    const posts = this.byName.get(name) ?? []
    return [...new Set(posts.filter((post) => heldWithin(post, from, to)).map((post) => post.person))]
  }

  mainPostOn(person: string, day: CivilDate): Post | undefined {
    return this.postsOf(person).find((post) => post.main && heldOn(post, day))
  }

  /** @returns how many people, each counted once, hold a post in a department that day */
  headcountOn(department: string, day: CivilDate): number {
    return this.counted(`${day}/${department}`, () => this.postsIn(department).filter((post) => heldOn(post, day)))
  }

  /** @returns how many people hold a main post of one of these types in the whole bureau that day */
  peopleOfTypesOn(types: readonly string[], day: CivilDate): number {
    const isHeld = (post: Post) => post.main && types.includes(post.type) && heldOn(post, day)
    return this.counted(`${day} ${types.join(' ')}`, () => this.posts.filter(isHeld))
  }

  private counted(key: string, posts: () => readonly Post[]): number {
    const known = this.headcounts.get(key)
    if (known !== undefined) return known
    const size = new Set(posts().map(({ person }) => person)).size
    this.headcounts.set(key, size)
    return size
  }

  /** @returns the department's 科室负责人 that day, if the post is filled */
  headOn(department: string, day: CivilDate): Post | undefined {
    return this.postsIn(department).find((post) => post.type === '科室负责人' && heldOn(post, day))
  }

  /** @returns the codes of those with a main post in the department that day who are Party members 党员, each once */
  partyMembersOn(department: string, day: CivilDate): string[] {
    return [...new Set(this.postsIn(department).flatMap((post) => (post.main && post.party && heldOn(post, day) ? [post.person] : [])))]
  }
}

function postOf(row: Row, department: string, place: number): Post[] {
  const { person, from, to, probation } = row
  if (person === undefined || from === undefined) return []
  const post = {
    person,
    name: row['name'] ?? '',
    department,
    post: row['post'] ?? '',
    type: row['type'] ?? '',
    main: row['main'] === '主岗',
    party: row['party'] === '是',
    from,
    row: place,
  }
  return [{ ...post, ...(to === undefined ? {} : { to }), ...(probation === undefined ? {} : { probation }) }]
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

interface Indexed {
  readonly staffing: ReadonlyMap<string, readonly Row[] | undefined>
  readonly index: StaffingIndex
}
const newest = new WeakMap<Bureau, Indexed>()
const indexes = new WeakMap<SheetContext, StaffingIndex>()

/**
 * @returns the bureau's staffing as a check's context knows it: indexed once a context, and once for all contexts of a bureau that hand in the very same
 * rows, since whoever brings in a year checks thousands of sheets over one staffing
 */
export function staffingOf(context: SheetContext): StaffingIndex {
  if (context.staffing !== undefined) return context.staffing()
  const known = indexes.get(context)
  if (known !== undefined) return known
  const { departments, year } = context.bureau
  const staffing = new Map(departments.map((name) => [name, context.rowsOf('staffing', name, String(year))]))
  const last = newest.get(context.bureau)
  const isSame = last !== undefined && departments.every((name) => last.staffing.get(name) === staffing.get(name))
  const index = isSame ? last.index : new StaffingIndex(staffing)
  // What is not whole yet, as a check's first look before storage answers, must not push out what is.
  if (!isSame && (index.complete || last === undefined)) newest.set(context.bureau, { staffing, index })
  indexes.set(context, index)
  return index
}
