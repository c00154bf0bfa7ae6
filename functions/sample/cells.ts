import type { Row } from '@kaoji/shared/year'

/** What a cell is written from; undefined leaves it empty. */
export type Cell = string | number | boolean | undefined

/**
 * A row in the form in which rows are kept: yes and no as 是 and 否, numbers plain, empty cells left out.
 * @throws RangeError when a number is no whole one: decimals come as text, from {@link tenths} or {@link hundredths}
 */
export function cells(values: Readonly<Record<string, Cell>>): Row {
  const row: Record<string, string> = {}
  for (const [column, value] of Object.entries(values)) {
    if (value === undefined || value === '') continue
    if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`${column} ${value} is no whole number`)
    row[column] = typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
  }
  return row
}

function scaled(whole: number, places: number): string {
  const digits = String(whole).padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  return digits.slice(0, -places) + (fraction === '' ? '' : `.${fraction}`)
}

/** @returns so many tenths as a plain decimal: 205 → `20.5`, 210 → `21` */
export const tenths = (count: number): string => scaled(count, 1)

/** @returns so many hundredths as a plain decimal: 1055 → `10.55` */
export const hundredths = (count: number): string => scaled(count, 2)
