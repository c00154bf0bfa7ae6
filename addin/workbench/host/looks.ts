import type { Area } from './area.ts'
import { accessDenied } from './fault.ts'
import type { Grid } from './grid.ts'
import type { HostObject, HostProperty, Session } from './hostObject.ts'

/** What a cell looks like where nobody set anything. */
export const PLAIN: Readonly<Record<string, unknown>> = {
  numberFormat: 'General',
  rowHidden: false,
  columnHidden: false,
  'format/fill/color': '#FFFFFF',
  'format/font/name': '宋体',
  'format/font/size': 11,
  'format/font/bold': false,
  'format/font/italic': false,
  'format/font/underline': 'None',
  'format/font/color': '#000000',
  'format/protection/locked': true,
  'format/protection/formulaHidden': false,
  'format/columnWidth': 54,
  'format/rowHeight': 14.25,
  'format/wrapText': false,
  'format/horizontalAlignment': 'General',
  'format/verticalAlignment': 'Center',
  'format/shrinkToFit': false,
  'format/indentLevel': 0,
}

/** @returns a format's value at a cell */
export function lookAt(grid: Grid, sheet: string, path: string, row: number, column: number): unknown {
  const set = grid.look(sheet, path, row, column)
  return set === undefined ? PLAIN[path] : set
}

/** @returns every value that a format has somewhere in an area; asked only where it begins or ends, so whole columns are no trouble */
export function looksIn(grid: Grid, sheet: string, path: string, area: Area): Set<unknown> {
  const edges = (grid.layers(sheet).get(path) ?? []).map((layer) => layer.area)
  const starts = (from: number, count: number, at: (area: Area) => readonly number[]) =>
    new Set([from, ...edges.flatMap(at).filter((place) => place > from && place < from + count)])
  const rows = starts(area.row, area.rows, ({ row, rows: count }) => [row, row + count])
  const columns = starts(area.column, area.columns, ({ column, columns: count }) => [column, column + count])
  const found = new Set<unknown>()
  for (const row of rows) for (const column of columns) found.add(lookAt(grid, sheet, path, row, column))
  return found
}

/** @returns the value all of an area has, or null where they differ (officejs.md 25) */
function uniformLook(grid: Grid, sheet: string, path: string, area: Area): unknown {
  const [first, ...others] = looksIn(grid, sheet, path, area)
  return others.length === 0 ? (first ?? null) : null
}

/** @throws HostFault AccessDenied where the workbook is read-only, or the sheet is protected and does not allow it */
export function allow(session: Session, sheet: string, permission: string | undefined) {
  if (session.readOnly) throw accessDenied()
  const protection = session.grid.sheets().find(({ id }) => id === sheet)?.protection
  if (protection !== undefined && (permission === undefined || protection[permission] !== true)) throw accessDenied()
}

/** A property that sets one format of a whole area. */
export function lookProperty(session: Session, sheet: string, area: Area, path: string, permission?: string): HostProperty {
  return {
    get: () => uniformLook(session.grid, sheet, path, area),
    set(value) {
      allow(session, sheet, permission)
      if (value !== null) session.grid.setLook(sheet, path, area, value)
    },
  }
}

/** range.format with its fill, font, borders and protection. */
export function formatObject(session: Session, sheet: string, area: Area): HostObject {
  const property = (path: string, permission = 'allowFormatCells') => lookProperty(session, sheet, area, `format/${path}`, permission)
  const group = (type: string, name: string, keys: readonly string[]): HostObject => ({
    type,
    properties: Object.fromEntries(keys.map((key) => [key, property(`${name}/${key}`)])),
  })
  const locked = (key: string): HostProperty => lookProperty(session, sheet, area, `format/protection/${key}`)
  const own = ['wrapText', 'horizontalAlignment', 'verticalAlignment', 'shrinkToFit', 'indentLevel']
  return {
    type: 'RangeFormat',
    properties: {
      ...Object.fromEntries(own.map((key) => [key, property(key)])),
      columnWidth: property('columnWidth', 'allowFormatColumns'),
      rowHeight: property('rowHeight', 'allowFormatRows'),
    },
    children: {
      fill: () => ({
        ...group('RangeFill', 'fill', ['color']),
        methods: { clear: () => property('fill/color').set?.('#FFFFFF') },
      }),
      font: () => group('RangeFont', 'font', ['name', 'size', 'bold', 'italic', 'underline', 'color']),
      protection: () => ({
        type: 'FormatProtection',
        properties: { locked: locked('locked'), formulaHidden: locked('formulaHidden') },
      }),
      borders: () => ({
        type: 'RangeBorderCollection',
        item: (side) => group('RangeBorder', `borders/${String(side)}`, ['style', 'color', 'weight']),
      }),
    },
    methods: { autofitColumns: () => undefined, autofitRows: () => undefined },
  }
}
