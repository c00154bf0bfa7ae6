import type { CivilDate } from '../civilDate.ts'
import { say } from '../messages/render.ts'
import type { Text } from '../text.ts'
import type { CellRead } from './cellRead.ts'
import { quoted, readBut, readText, refused, trouble } from './cellRead.ts'
import type { Column } from './define.ts'
import { halfWidth, trimmed } from './rawCell.ts'
import type { StaffingIndex } from './staffingIndex.ts'
import { heldWithin } from './staffingIndex.ts'

/** The days on which somebody must be in post: the row's date, or the period where it has none. */
export interface Days {
  readonly from: CivilDate
  readonly to: CivilDate
}

/**
 * Reads a person cell: a code, `XZ-03 王某`, or a name that one person alone bears on those days; what is kept is the code. Where a department's staffing
 * has not come yet, nobody is unknown: the text is kept as it is.
 */
export function readPerson(column: Column, raw: string, staffing: StaffingIndex, days: Days): CellRead {
  const found = staffing.postsOf(raw).length > 0 ? raw : codeOf(halfWidth(trimmed(raw)), staffing, days)
  if (typeof found !== 'string') return found
  const posts = staffing.postsOf(found)
  if (!staffing.complete || posts.some((post) => heldWithin(post, days.from, days.to))) return readText(found)
  const fillings = { value: found, when: whenOf(days) }
  const left = column.mayHaveLeft === true && posts.some((post) => post.from < days.from)
  return readBut(found, left ? trouble('cell.person-left', fillings, undefined, 'warn') : trouble('cell.person-not-then', fillings))
}

/** Reads a cell of several persons, divided by 、: each must be one of the bureau's, once, whenever that was. */
export function readPeople(raw: string, staffing: StaffingIndex, days: Days): CellRead {
  const codes = new Set<string>()
  for (const one of halfWidth(trimmed(raw)).split(/[、,;\n/]/u)) {
    const words = one.trim()
    if (words === '') continue
    const found = codeOf(words, staffing, days)
    if (typeof found !== 'string') return found
    codes.add(found)
  }
  return codes.size === 0 ? refused(trouble('cell.person-unknown', { value: quoted(raw) })) : readText([...codes].join('、'))
}

/** Reads a department cell: a department of the bureau with somebody in post on those days, as far as its staffing is in. */
export function readDepartment(raw: string, departments: ReadonlySet<string>, staffing: StaffingIndex, days: Days): CellRead {
  const words = trimmed(raw)
  const name = departments.has(words) ? words : halfWidth(words).replaceAll(/\s/gu, '')
  if (!departments.has(name)) return refused(trouble('cell.department', { value: quoted(raw) }))
  if (!staffing.knows(name) || staffing.postsIn(name).some((post) => heldWithin(post, days.from, days.to))) return readText(name)
  return readBut(name, trouble('cell.department-not-then', { value: name, when: whenOf(days) }))
}

const whenOf = ({ from, to }: Days): Text => say(from === to ? 'when.day' : 'when.period')

function codeOf(words: string, staffing: StaffingIndex, days: Days): string | CellRead {
  const isCode = (code: string | undefined): boolean => code !== undefined && staffing.postsOf(code).length > 0
  if (isCode(words)) return words
  const parts = words.split(/\s+/u)
  const code = [parts[0], parts.at(-1), parts[0]?.toUpperCase()].find(isCode)
  if (code !== undefined) {
    const name = parts.filter((part) => part.toUpperCase() !== code.toUpperCase()).join('')
    if (name === '' || staffing.postsOf(code).some((post) => post.name.replaceAll(/\s/gu, '') === name)) return code
    return refused(trouble('cell.person-other-name', { code, name: staffing.nameOf(code) ?? '' }))
  }
  const bearers = staffing.bearersWithin(parts.join(''), days.from, days.to)
  if (bearers.length === 1) return bearers[0]!
  if (bearers.length > 1) return refused(trouble('cell.person-twice', { value: quoted(words), codes: bearers.slice(0, 3).join('、') }))
  if (!staffing.complete) return parts.length === 2 && /^[A-Za-z]+-?\d+$/u.test(parts[0]!) ? parts[0]! : words
  return refused(trouble('cell.person-unknown', { value: quoted(words) }))
}
