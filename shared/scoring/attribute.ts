import { monthOf } from '../period.ts'
import { sheetOf } from '../sheets/registry.ts'
import type { Bureau } from '../year.ts'
import type { Whose } from '../methods/define.ts'
import type { Segment, Staff } from './segments.ts'
import { daysWithin } from './segments.ts'

/** Who owns a row: a segment, or a department (segment absent). */
export interface Owner {
  readonly department: string
  readonly segment?: Segment
}

export interface Attribution {
  readonly staff: Staff
  readonly bureau: Bureau
}

interface Located {
  readonly sheet: { readonly kind: string; readonly department: string; readonly period: string }
  readonly values: Readonly<Record<string, string>>
}

function ownersOf(segments: readonly (Segment | undefined)[]): Owner[] {
  const owners: Owner[] = []
  for (const segment of segments) if (segment !== undefined) owners.push({ department: segment.department, segment })
  return owners
}

/** @returns whose a row is, as the spec asks (domain, Rows and segments); nobody's is empty */
export function ownersOfRow(whose: Whose, { sheet, values }: Located, { staff, bureau }: Attribution): readonly Owner[] {
  const definition = sheetOf(sheet.kind)!
  const named = (definition.about === undefined ? undefined : values[definition.about]) ?? sheet.department
  const dayOf = (column: string | undefined) =>
    column === undefined || values[column] === undefined ? undefined : staff.clamp(values[column])
  const segmentFor = (person: string | undefined, day: string | undefined, unnamed: 'head' | undefined) => {
    if (person === undefined) return unnamed === 'head' && day !== undefined ? staff.headOn(named, day) : undefined
    return day === undefined ? staff.segmentIn(person, named, sheet.period) : staff.segmentOn(person, named, day)
  }
  switch (whose.of) {
    case 'segment':
      return ownersOf([segmentFor(values[whose.person], dayOf(whose.day ?? definition.dated), whose.unnamed)])
    case 'person': {
      const people = new Set(whose.columns.flatMap((column) => authorsIn(values[column])))
      if (people.size === 0) {
        const head = segmentFor(undefined, dayOf(definition.dated), whose.unnamed)
        if (head !== undefined) people.add(head.person)
      }
      return ownersOf([...people].flatMap((person) => staff.of(person)))
    }
    case 'person-main': {
      const person = values[whose.person]
      const segment = segmentFor(person, dayOf(definition.dated), undefined)
      return segment?.main === true ? ownersOf(staff.of(segment.person)) : []
    }
    case 'head': {
      const department = values[whose.department]
      const day = dayOf(whose.day)
      return department === undefined || day === undefined ? [] : ownersOf([staff.headOn(department, day)])
    }
    case 'head-months':
      return ownersOf(staff.headsIn(named, sheet.period).flatMap((segment) => staff.of(segment.person)))
    case 'everyone': {
      const day = dayOf(whose.day)
      return day === undefined
        ? []
        : ownersOf(staff.ofDepartment(sheet.department).filter((segment) => segment.from <= day && segment.to >= day))
    }
    case 'department':
      if (whose.section === undefined) return [{ department: named }]
      return named === bureau.roles[whose.section] ? bureau.departments.map((department) => ({ department })) : []
    case 'bureau':
      return bureau.departments.map((department) => ({ department }))
  }
}

/**
 * A missing sheet counts where its rows would.
 * @param types staffing types whose posts are judged by what reads the sheet
 * @returns whose rows the missing sheet would have held
 */
export function ownersOfMissing(
  whose: Whose,
  sheet: Located['sheet'],
  { staff, bureau }: Attribution,
  types: ReadonlySet<string>,
): readonly Owner[] {
  const definition = sheetOf(sheet.kind)!
  const ofEach = definition.filledBy === 'each'
  const concerned = () => (ofEach ? staff.ofDepartment(sheet.department) : staff.segments.filter((segment) => types.has(segment.type)))
  switch (whose.of) {
    case 'segment': {
      const dated = whose.day ?? definition.dated
      const found = new Set<Segment>()
      for (const segment of concerned()) {
        const days = daysWithin(segment, sheet.period)
        if (days.length === 0) continue
        const owners =
          dated === undefined
            ? [staff.segmentIn(segment.person, sheet.department, sheet.period)]
            : days.map((day) => staff.segmentOn(segment.person, sheet.department, day))
        for (const owner of owners) if (owner !== undefined) found.add(owner)
      }
      return ownersOf([...found])
    }
    case 'person':
    case 'person-main':
      return ownersOf([...new Set(concerned().map((segment) => segment.person))].flatMap((person) => staff.of(person)))
    case 'department':
      if (whose.section === undefined) return (ofEach ? [sheet.department] : bureau.departments).map((department) => ({ department }))
      return !ofEach || sheet.department === bureau.roles[whose.section] ? bureau.departments.map((department) => ({ department })) : []
    case 'bureau':
      return bureau.departments.map((department) => ({ department }))
    default:
      return []
  }
}

/** @returns the codes a cell names, each once: `XZ-03、BG-02` */
export const authorsIn = (cell: string | undefined): readonly string[] =>
  cell === undefined ? [] : [...new Set(cell.split(/[、,，;；\s]+/u).filter((code) => code !== ''))]

/** @returns the month a row counts in: of its date where it has one, else of its sheet's period */
export function monthOfRow({ sheet, values }: Located): string {
  const dated = sheetOf(sheet.kind)?.dated
  const day = dated === undefined ? undefined : values[dated]
  return day === undefined ? sheet.period : monthOf(day)
}
