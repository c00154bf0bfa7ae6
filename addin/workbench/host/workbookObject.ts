import { serialOf } from './entry.ts'
import { generalException, HostFault, itemNotFound } from './fault.ts'
import type { HostObject, Session } from './hostObject.ts'
import { nullObject, read, textOf, wholeOf } from './hostObject.ts'
import { namesObject } from './names.ts'
import { rangeObject } from './range.ts'
import { sheetName, worksheetObject } from './worksheet.ts'

const nothing = () => undefined

/** context.workbook. Source: the Excel.Workbook class of Microsoft's API reference. */
export function workbookObject(session: Session): HostObject {
  const { grid } = session
  return {
    type: 'Workbook',
    properties: { readOnly: read(() => session.readOnly) },
    children: {
      worksheets: () => worksheetsObject(session),
      names: () => namesObject(session, undefined),
      application: () => ({
        type: 'Application',
        methods: {
          suspendApiCalculationUntilNextSync: nothing,
          suspendScreenUpdatingUntilNextSync: nothing,
          calculate: nothing,
        },
      }),
      functions: () => ({
        type: 'Functions',
        // 1462 days lie between the two systems; DATE answers in the workbook's own (officejs.md 23).
        methods: { date: (year, month, day) => dateResult(session, wholeOf(year), wholeOf(month), wholeOf(day)) },
      }),
      _Runtime: () => ({ type: 'Runtime', properties: { enableEvents: session.eventsOn } }),
    },
    methods: {
      getSelectedRange() {
        // No selection is to be had while another workbook is in front (officejs.md 17).
        if (session.behind) throw new HostFault('InvalidSelection', 'The current selection is invalid.')
        return rangeObject(session, grid.selection().sheet, grid.selection().area)
      },
      _RemoveReference: nothing,
    },
  }
}

function dateResult({ grid }: Session, year: number, month: number, day: number): HostObject {
  const two = (part: number) => String(part).padStart(2, '0')
  const value = serialOf(`${year}-${two(month)}-${two(day)}`, grid.date1904)
  return { type: 'FunctionResult', properties: { value: read(() => value), error: read(() => null) } }
}

function worksheetsObject(session: Session): HostObject {
  const { grid } = session
  const find = (key: unknown) => {
    const words = textOf(key)
    return grid.sheets().find(({ id, name }) => id === words || name.toLowerCase() === words.toLowerCase())
  }
  const get = (key: unknown) => {
    const found = find(key)
    if (found === undefined) throw itemNotFound(`sheet ${String(key)}`)
    return worksheetObject(session, found.id)
  }
  const register = (event: 'Changed' | 'SelectionChanged', on: boolean) => () => session.register(event, 'Workbook', on)
  return {
    type: 'WorksheetCollection',
    items: () => grid.sheets().map(({ id }) => worksheetObject(session, id)),
    item: get,
    methods: {
      getItem: get,
      getItemOrNullObject(key) {
        const found = find(key)
        return found === undefined ? nullObject : worksheetObject(session, found.id)
      },
      getActiveWorksheet: () => worksheetObject(session, grid.selection().sheet),
      getCount: (visibleOnly) => grid.sheets().filter(({ visibility }) => visibleOnly !== true || visibility === 'Visible').length,
      add(name) {
        if (session.behind) throw generalException('Another workbook is in front.')
        let free = grid.sheets().length
        while (find(`Sheet${free}`) !== undefined) free += 1
        const made = grid.addSheet(sheetName(session, name ?? `Sheet${free}`))
        return worksheetObject(session, made.id)
      },
      _RegisterDataChangedEvent: register('Changed', true),
      _UnregisterDataChangedEvent: register('Changed', false),
      _RegisterSelectionChangedEvent: register('SelectionChanged', true),
      _UnregisterSelectionChangedEvent: register('SelectionChanged', false),
    },
  }
}
