import type { Area } from './area.ts'
import { addressOf, areaOf, checked } from './area.ts'
import { accessDenied, generalException, HostFault, invalidArgument, itemNotFound } from './fault.ts'
import { copySheet } from './copySheet.ts'
import type { GridSheet, SheetState, Visibility } from './grid.ts'
import type { HostObject, HostProperty, Session } from './hostObject.ts'
import { nullObject, read, textOf, wholeOf } from './hostObject.ts'
import { namesObject } from './names.ts'
import { rangeObject, usedArea } from './range.ts'

const LONGEST_NAME = 31

/** @throws HostFault InvalidArgument for a name no sheet can have, ItemAlreadyExists for one that is taken, case ignored (officejs.md 27) */
export function sheetName(session: Session, wanted: unknown, except?: string): string {
  const name = textOf(wanted)
  if (name === '' || name.length > LONGEST_NAME || /[:\\/?*[\]]|^'|'$/u.test(name)) throw invalidArgument(`${name} is no sheet name.`)
  const isTaken = session.grid.sheets().some((sheet) => sheet.id !== except && sheet.name.toLowerCase() === name.toLowerCase())
  if (isTaken) throw new HostFault('ItemAlreadyExists', `There is a sheet ${name} already.`)
  return name
}

/** A worksheet. Source: the Excel.Worksheet class of Microsoft's API reference. */
export function worksheetObject(session: Session, id: string): HostObject {
  const { grid } = session
  const sheet = (): GridSheet => {
    const found = grid.sheets().find((one) => one.id === id)
    if (found === undefined) throw itemNotFound('such sheet')
    return found
  }
  sheet()
  const range = (area: Area) => rangeObject(session, id, area)
  const whole = areaOf('')
  const change = (state: Partial<SheetState>) => {
    grid.changeSheet(id, state)
    session.undoCleared()
  }
  const isLastVisible = () => grid.sheets().every((one) => one.id === id || one.visibility !== 'Visible')
  const register = (event: 'Changed' | 'SelectionChanged', on: boolean) => () => session.register(event, id, on)
  return {
    type: 'Worksheet',
    keys: { Id: id },
    properties: {
      id: read(() => id),
      name: { get: () => sheet().name, set: (name) => change({ name: sheetName(session, name, id) }) },
      position: read(() => grid.sheets().findIndex((one) => one.id === id)),
      visibility: {
        get: () => sheet().visibility,
        set(to) {
          if (to !== 'Visible' && to !== 'Hidden' && to !== 'VeryHidden') throw invalidArgument('That is no visibility.')
          if (to !== 'Visible' && isLastVisible()) throw generalException('A workbook needs a visible sheet.')
          change({ visibility: to satisfies Visibility })
        },
      },
    },
    children: {
      protection: () => protectionObject(session, id),
      names: () => namesObject(session, id),
      autoFilter: () => filterObject(session, id),
      freezePanes: () => freezeObject(session, id),
    },
    methods: {
      getRange: (address) => range(areaOf(address === null || address === undefined ? '' : textOf(address))),
      getRangeByIndexes: (row, column, rows, columns) =>
        range(checked({ row: wholeOf(row), column: wholeOf(column), rows: wholeOf(rows), columns: wholeOf(columns) })),
      getCell: (row, column) => range(checked({ row: wholeOf(row), column: wholeOf(column), rows: 1, columns: 1 })),
      // A blank sheet's used range is A1.
      getUsedRange: (valuesOnly) => range(usedArea(session, id, valuesOnly === true) ?? { ...whole, rows: 1, columns: 1 }),
      getUsedRangeOrNullObject(valuesOnly) {
        const found = usedArea(session, id, valuesOnly === true)
        return found === undefined ? nullObject : range(found)
      },
      copy() {
        const taken = new Set(grid.sheets().map(({ name }) => name))
        let number = 2
        while (taken.has(`${sheet().name} (${number})`)) number += 1
        const copied = copySheet(session, id, `${sheet().name} (${number})`)
        session.undoCleared()
        return session.worksheet(copied)
      },
      activate() {
        if (session.behind) throw generalException('Another workbook is in front.')
        if (sheet().visibility !== 'Visible') throw generalException('The sheet is hidden.')
        if (grid.selection().sheet !== id) grid.select({ sheet: id, area: areaOf('A1') })
      },
      delete() {
        if (sheet().visibility === 'VeryHidden') throw new HostFault('InvalidOperation', 'A very hidden sheet cannot be deleted.')
        if (isLastVisible()) throw generalException('A workbook needs a visible sheet.')
        grid.removeSheet(id)
        session.undoCleared()
      },
      _RegisterDataChangedEvent: register('Changed', true),
      _UnregisterDataChangedEvent: register('Changed', false),
      _RegisterSelectionChangedEvent: register('SelectionChanged', true),
      _UnregisterSelectionChangedEvent: register('SelectionChanged', false),
    },
  }
}

/** worksheet.protection: protecting twice fails, and both ways empty the list of undo steps (officejs.md 34, 44). */
function protectionObject(session: Session, id: string): HostObject {
  const { grid } = session
  const now = () => grid.sheets().find((one) => one.id === id)?.protection
  const change = (protection: SheetState['protection']) => {
    grid.changeSheet(id, { protection })
    session.undoCleared()
  }
  return {
    type: 'WorksheetProtection',
    properties: { protected: read(() => now() !== undefined), options: read(() => now() ?? null) },
    methods: {
      protect(options, password) {
        if (now() !== undefined) throw accessDenied()
        change({ ...(options as object | null), ...(typeof password === 'string' && password !== '' ? { password } : {}) })
      },
      unprotect(password) {
        const set = now()?.['password']
        if (set !== undefined && set !== password) throw accessDenied()
        if (now() !== undefined) change(undefined)
      },
    },
  }
}

/** worksheet.autoFilter (ExcelApi 1.9): whether one is on, and lifting it. */
function filterObject(session: Session, id: string): HostObject {
  const { grid } = session
  const filtered = () => grid.sheets().find((one) => one.id === id)?.filtered
  const show = () => {
    const area = filtered()
    if (area !== undefined) grid.setLook(id, 'rowHidden', area, false)
  }
  return {
    type: 'AutoFilter',
    properties: { enabled: read(() => filtered() !== undefined), isDataFiltered: read(() => filtered() !== undefined) },
    methods: {
      clearCriteria: show,
      remove() {
        show()
        grid.changeSheet(id, { filtered: undefined })
      },
    },
  }
}

function freezeObject(session: Session, id: string): HostObject {
  const { grid } = session
  const freeze = (frozen: string | undefined) => grid.changeSheet(id, { frozen })
  return {
    type: 'WorksheetFreezePanes',
    methods: {
      freezeRows: (rows) => freeze(`1:${wholeOf(rows ?? 1)}`),
      freezeColumns: (columns) => freeze(addressOf({ ...areaOf(''), columns: wholeOf(columns ?? 1) })),
      unfreeze: () => freeze(undefined),
      getLocationOrNullObject() {
        const frozen = grid.sheets().find((one) => one.id === id)?.frozen
        return frozen === undefined ? nullObject : rangeObject(session, id, areaOf(frozen))
      },
    },
  } satisfies HostObject & { properties?: Record<string, HostProperty> }
}
