import type { Area } from './area.ts'
import { addressOf, areaOf, around, checked, covers, meeting, MOST_COLUMNS, MOST_ROWS, quotedName } from './area.ts'
import { generalException, HostFault, invalidArgument, itemNotFound } from './fault.ts'
import type { HostObject, Session } from './hostObject.ts'
import { nullObject, read, textOf, wholeOf } from './hostObject.ts'
import { allow, formatObject, lookProperty, looksIn } from './looks.ts'
import { unlocked, valueProperties } from './rangeValues.ts'
import { deleteRows, insertRows } from './rows.ts'
import { conditionsObject, validationObject } from './rules.ts'

/** A range of one sheet. Source: the Excel.Range class of Microsoft's API reference. */
export function rangeObject(session: Session, sheet: string, area: Area): HostObject {
  const { grid } = session
  const at = (other: Area) => rangeObject(session, sheet, checked(other))
  const orNull = (other: Area | undefined) => (other === undefined ? nullObject : at(other))
  const nameOf = () => {
    const found = grid.sheets().find(({ id }) => id === sheet)
    if (found === undefined) throw new HostFault('InvalidReference', 'The sheet of this range is gone.')
    return found.name
  }
  nameOf()
  const hidden = (path: string, permission: string) => lookProperty(session, sheet, area, path, permission)
  const used = (valuesOnly: unknown) => usedArea(session, sheet, valuesOnly === true, area)
  return {
    type: 'Range',
    place: { sheet, area },
    keys: { _ReferenceId: session.refer(sheet, area) },
    properties: {
      ...valueProperties(session, sheet, area),
      address: read(() => `${quotedName(nameOf())}!${addressOf(area)}`),
      rowIndex: read(() => area.row),
      columnIndex: read(() => area.column),
      rowCount: read(() => area.rows),
      columnCount: read(() => area.columns),
      cellCount: read(() => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns)),
      isEntireColumn: read(() => area.rows === MOST_ROWS),
      isEntireRow: read(() => area.columns === MOST_COLUMNS),
      rowHidden: hidden('rowHidden', 'allowFormatRows'),
      columnHidden: hidden('columnHidden', 'allowFormatColumns'),
      hidden: read(() => {
        const states = ['rowHidden', 'columnHidden'].map((path) => [...looksIn(grid, sheet, path, area)])
        if (states.some((state) => state.length === 1 && state[0] === true)) return true
        return states.every((state) => !state.includes(true)) ? false : null
      }),
    },
    children: {
      worksheet: () => session.worksheet(sheet),
      format: () => formatObject(session, sheet, area),
      dataValidation: () => validationObject(session, sheet, area),
      conditionalFormats: () => conditionsObject(session, sheet, area),
    },
    methods: {
      getCell: (row, column) => at({ row: area.row + wholeOf(row), column: area.column + wholeOf(column), rows: 1, columns: 1 }),
      getRow: (row) => at({ ...area, row: area.row + wholeOf(row), rows: 1 }),
      getColumn: (column) => at({ ...area, column: area.column + wholeOf(column), columns: 1 }),
      getOffsetRange: (rows, columns) => at({ ...area, row: area.row + wholeOf(rows), column: area.column + wholeOf(columns) }),
      getResizedRange: (rows, columns) => at({ ...area, rows: area.rows + wholeOf(rows), columns: area.columns + wholeOf(columns) }),
      getEntireColumn: () => at({ ...area, row: 0, rows: MOST_ROWS }),
      getEntireRow: () => at({ ...area, column: 0, columns: MOST_COLUMNS }),
      getUsedRange(valuesOnly) {
        const found = used(valuesOnly)
        if (found === undefined) throw itemNotFound('used range')
        return at(found)
      },
      getUsedRangeOrNullObject: (valuesOnly) => orNull(used(valuesOnly)),
      getIntersectionOrNullObject: (other) => orNull(meeting(area, placeOf(other, sheet))),
      getBoundingRect: (other) => at(around([area, placeOf(other, sheet)])!),
      // Over 1,500 cells the client asks for the shape first, and sends them in blocks of rows.
      _ValidateArraySize(rows, columns) {
        if (rows !== area.rows || columns !== area.columns) throw invalidArgument('The input array does not match the range.')
      },
      getRowsAbove: (count) => at({ ...area, row: area.row - wholeOf(count ?? 1), rows: wholeOf(count ?? 1) }),
      clear(what) {
        unlocked(session, sheet, area)
        if (what === 'Formats') return
        for (const [row, column] of grid.filled(sheet))
          if (meeting(area, { row, column, rows: 1, columns: 1 }) !== undefined) grid.hold(sheet, row, column, undefined)
        session.changed(sheet, area)
      },
      insert(shift) {
        if (area.columns !== MOST_COLUMNS || shift !== 'Down') throw invalidArgument('This host inserts whole rows.')
        insertRows(session, sheet, area.row, area.rows)
        return at(area)
      },
      delete() {
        if (area.columns !== MOST_COLUMNS) throw invalidArgument('This host deletes whole rows.')
        deleteRows(session, sheet, area)
      },
      merge: (across) => merge(session, sheet, area, across === true ? rowsOf(area) : [area]),
      unmerge: () => merge(session, sheet, area, []),
      select() {
        if (session.behind) throw generalException('Another workbook is in front.')
        if (grid.sheets().find(({ id }) => id === sheet)?.visibility !== 'Visible') throw invalidArgument('The sheet is hidden.')
        grid.select({ sheet, area })
      },
      _KeepReference: () => undefined,
    },
  }
}

const rowsOf = (area: Area): readonly Area[] => Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))

/** Merging keeps the first cell's content alone; merged areas that it meets are parted first. */
function merge(session: Session, sheet: string, area: Area, into: readonly Area[]) {
  const { grid } = session
  allow(session, sheet, undefined)
  const merged = grid.sheets().find(({ id }) => id === sheet)?.merged ?? []
  grid.changeSheet(sheet, { merged: [...merged.filter((one) => meeting(one, area) === undefined), ...into] })
  for (const [row, column] of grid.filled(sheet)) {
    const block = into.find((one) => covers(one, row, column))
    if (block !== undefined && (row !== block.row || column !== block.column)) grid.hold(sheet, row, column, undefined)
  }
}

/** @returns the area of a range or of an address as methods take either */
function placeOf(given: unknown, sheet: string): Area {
  const place = (given as HostObject | null)?.place
  if (place !== undefined && place.sheet !== sheet) throw invalidArgument('The ranges are on different sheets.')
  return place === undefined ? areaOf(textOf(given)) : place.area
}

/**
 * @param within what is looked at: the sheet, or a range of it
 * @returns the smallest block around what is used there; formats count, those of whole rows and columns do not (officejs.md 26)
 */
export function usedArea({ grid }: Session, sheet: string, valuesOnly: boolean, within: Area = areaOf('')): Area | undefined {
  // Every cell of the sheet is gone through for each reading: bounds alone, nothing made.
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1]
  for (const [row, column] of grid.filled(sheet)) {
    if (!covers(within, row, column)) continue
    if (row < top) top = row
    if (row > bottom) bottom = row
    if (column < left) left = column
    if (column > right) right = column
  }
  const cells = bottom < 0 ? [] : [{ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }]
  const looks = valuesOnly ? [] : grid.looked(sheet).filter(({ rows, columns }) => rows < MOST_ROWS && columns < MOST_COLUMNS)
  return around([...cells, ...looks.map((area) => meeting(area, within)).filter((area) => area !== undefined)])
}
