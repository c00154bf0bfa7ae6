import { addressOf, quotedName } from './area.ts'
import { invalidArgument, itemNotFound } from './fault.ts'
import type { DefinedName } from './grid.ts'
import type { HostObject, Session } from './hostObject.ts'
import { nullObject, read, textOf } from './hostObject.ts'
import { rangeObject } from './range.ts'

/** Letters, digits, _ . \ only, no digit in front, and nothing that reads as a cell (Names in formulas). */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u
const CELL = /^(?:[A-Z]{1,3}\d{1,7}|R\d*C\d*|[RC])$/iu

/** The names of the workbook, or of one sheet. Source: Excel.NamedItemCollection. */
export function namesObject(session: Session, scope: string | undefined): HostObject {
  const { grid } = session
  const same = (one: DefinedName, name: string) => one.scope === scope && one.name.toLowerCase() === name.toLowerCase()
  const find = (name: unknown) => grid.names().find((one) => same(one, textOf(name)))
  const get = (name: unknown) => {
    const found = find(name)
    if (found === undefined) throw itemNotFound(`name ${String(name)}`)
    return nameObject(session, found)
  }
  return {
    type: 'NamedItemCollection',
    items: () =>
      grid
        .names()
        .filter((one) => one.scope === scope)
        .map((one) => nameObject(session, one)),
    item: get,
    methods: {
      getItem: get,
      getItemOrNullObject(name) {
        const found = find(name)
        return found === undefined ? nullObject : nameObject(session, found)
      },
      add(name, reference, comment) {
        const words = textOf(name)
        const place = (reference as HostObject | null)?.place
        if (!NAME.test(words) || CELL.test(words)) throw invalidArgument(`${words} is no name.`)
        if (find(words) !== undefined) throw invalidArgument(`The name ${words} is taken.`)
        if (place === undefined) throw invalidArgument('This host takes a range for a name.')
        const made = {
          name: words,
          scope,
          sheet: place.sheet,
          area: place.area,
          visible: true,
          comment: typeof comment === 'string' ? comment : '',
        }
        grid.setNames([...grid.names(), made])
        return nameObject(session, made)
      },
    },
  }
}

function nameObject(session: Session, { name, scope }: DefinedName): HostObject {
  const { grid } = session
  const is = (one: DefinedName) => one.scope === scope && one.name === name
  const now = () => {
    const found = grid.names().find(is)
    if (found === undefined) throw itemNotFound(`name ${name}`)
    return found
  }
  const change = (to: Partial<DefinedName>) => grid.setNames(grid.names().map((one) => (is(one) ? { ...one, ...to } : one)))
  const isThere = () => grid.sheets().some(({ id }) => id === now().sheet)
  const range = () => rangeObject(session, now().sheet, now().area)
  return {
    type: 'NamedItem',
    keys: { Name: name },
    properties: {
      name: read(() => name),
      scope: read(() => (scope === undefined ? 'Workbook' : 'Worksheet')),
      type: read(() => (isThere() ? 'Range' : 'Error')),
      formula: read(() =>
        isThere() ? `=${quotedName(grid.sheets().find(({ id }) => id === now().sheet)!.name)}!${addressOf(now().area)}` : '=#REF!',
      ),
      visible: { get: () => now().visible, set: (value) => change({ visible: value === true }) },
      comment: { get: () => now().comment, set: (value) => change({ comment: textOf(value) }) },
    },
    methods: {
      getRange: range,
      getRangeOrNullObject: () => (isThere() ? range() : nullObject),
      delete: () => grid.setNames(grid.names().filter((one) => !is(one))),
    },
  }
}
