import { valueType, type SheetDefinition } from '@kaoji/shared/sheets/define'
import type { Row } from '@kaoji/shared/year'

/** What stood in the period before: by 序号 now, then by column key; only numbers, and only where they differ. */
export type LastFigures = ReadonlyMap<number, Readonly<Record<string, string>>>

/** Compares figures with the rows of the period before (异于上月). Nothing is compared where rows are no standing things. */
export function lastFigures(sheet: SheetDefinition, rows: readonly Row[], before: readonly Row[]): LastFigures {
  const naming = namingColumns(sheet)
  if (naming.length === 0) return new Map()
  const numbers = Object.keys(sheet.columns).filter((column) => valueType(sheet, column) === 'number')
  const left = new Map<string, Row[]>()
  for (const row of before) left.set(nameOf(naming, row), [...(left.get(nameOf(naming, row)) ?? []), row])
  const figures = new Map<number, Record<string, string>>()
  rows.forEach((row, index) => {
    const earlier = left.get(nameOf(naming, row))?.shift()
    if (earlier === undefined) return
    const differing = numbers.filter((column) => (earlier[column] ?? '0') !== (row[column] ?? '0'))
    if (differing.length > 0) figures.set(index + 1, Object.fromEntries(differing.map((column) => [column, earlier[column] ?? '0'])))
  })
  return figures
}

/** How many figures differ. */
export const countOf = (figures: LastFigures): number => [...figures.values()].reduce((sum, row) => sum + Object.keys(row).length, 0)

/** The columns by which a row is of the same thing in every period (a person, vehicle, institution): those that may be filled alike only once. */
function namingColumns({ columns, checks }: SheetDefinition): readonly string[] {
  const once = checks.find(({ rule }) => rule.startsWith('once-') && !rule.startsWith('once-in-'))?.rule.slice('once'.length)
  return once === undefined ? [] : Object.keys(columns).filter((column) => `${once}-`.includes(`-${column}-`))
}

const nameOf = (naming: readonly string[], row: Row) => JSON.stringify(naming.map((column) => row[column] ?? ''))
