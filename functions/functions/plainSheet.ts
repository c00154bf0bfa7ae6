import type { z } from 'zod'
import { mostRows, mostSigns, type filledSheetSchema } from './sheetSchemas.ts'

type Sheet = z.output<typeof filledSheetSchema>

/**
 * What `filledSheetSchema` makes of a sheet of rows alone, which nearly all are: many times as fast, since the schema makes every cell anew.
 * Undefined for any other sheet, and for what is at fault: the schema decides, and says why.
 * @param json out of `JSON.parse`
 */
export function plainSheet(json: unknown): Sheet | undefined {
  if (!isObject(json)) return undefined
  const { rows = [], zero = false, explanations = [], ...more } = json
  if (!Array.isArray(rows) || rows.length > mostRows || !rows.every(isRow)) return undefined
  if (typeof zero !== 'boolean' || !Array.isArray(explanations) || explanations.length > 0) return undefined
  for (const _ in more) return undefined
  return { rows, zero, explanations: [] }
}

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

function isRow(json: unknown): json is Sheet['rows'][number] {
  if (!isObject(json)) return false
  for (const column in json) if (column === '__proto__' || !isCell(json[column])) return false
  return true
}

function isCell(cell: unknown): boolean {
  if (typeof cell === 'string') return cell.length <= mostSigns
  return cell === null || typeof cell === 'boolean' || Number.isFinite(cell)
}
