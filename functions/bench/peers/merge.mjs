import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// What the two libraries share in merging a folder of workbooks: which files there are, where a table begins, sums and places.

const filled = (value) => value !== null && value !== undefined && value !== ''
const words = (value) => typeof value === 'string' && value.trim() !== ''

/** @returns every `<department>/<kind>-<period>.xlsx` below the folder, with its bytes */
export function workbooks(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => {
      const [department, file] = name.split(/[\\/]/)
      const [, kind, period] = /^(.+?)-(\d{4}(?:-\d\d)?)\.xlsx$/.exec(file)
      return { department, kind, period, read: () => readFileSync(join(folder, name)) }
    })
}

/** @returns the table below its headings: the row with the most words among the first ten; ordinals 序号 left out */
function tableOf(rows) {
  const counts = rows.slice(0, 10).map((row) => row.filter(words).length)
  const top = counts.indexOf(Math.max(...counts))
  const columns = rows[top].flatMap((heading, at) => (words(heading) && heading !== '序号' ? [{ heading: heading.trim(), at }] : []))
  const body = rows.slice(top + 1).map((row) => columns.map(({ at }) => row[at] ?? null))
  return { headings: columns.map(({ heading }) => heading), body: body.filter((row) => row.some(filled)) }
}

/**
 * Joins tables by kind, sums every column of numbers by department, ranks departments by their sums.
 * @param files `{department, kind, period, rows}`, rows as arrays of cells
 * @returns pages `{name, rows}` of the workbook to write, and what was told of them
 */
export function merged(files) {
  const kinds = new Map()
  const sums = new Map()
  let count = 0
  for (const { department, kind, period, rows } of files) {
    const { headings, body } = tableOf(rows)
    const page = kinds.get(kind) ?? { headings, rows: [] }
    kinds.set(kind, page)
    for (const row of body) page.rows.push([department, period, ...page.headings.map((heading) => row[headings.indexOf(heading)] ?? null)])
    if (!sums.has(department)) sums.set(department, 0)
    count += body.length
  }
  for (const { headings, rows } of kinds.values()) {
    const numeric = headings.flatMap((_, i) => (rows.every((row) => !filled(row[i + 2]) || typeof row[i + 2] === 'number') ? [i + 2] : []))
    for (const row of rows)
      sums.set(
        row[0],
        numeric.reduce((sum, i) => sum + (row[i] ?? 0), sums.get(row[0])),
      )
  }
  const ranked = [...sums].sort((a, b) => b[1] - a[1]).map(([department, sum], i) => [i + 1, department, sum])
  return {
    pages: [
      { name: 'ranking', rows: [['place', 'department', 'sum'], ...ranked] },
      ...[...kinds].map(([name, { headings, rows }]) => ({ name, rows: [['department', 'period', ...headings], ...rows] })),
    ],
    told: {
      files: files.length,
      rows: count,
      sums: Object.fromEntries([...sums].map(([department, sum]) => [department, sum.toFixed(2)])),
    },
  }
}

/** @returns cells, days and the sum of numbers of one file, from its cells' values */
export function counted(values) {
  const total = { cells: 0, days: 0, numbers: 0 }
  for (const value of values) {
    if (!filled(value)) continue
    total.cells += 1
    if (value instanceof Date) total.days += 1
    else if (typeof value === 'number') total.numbers += value
  }
  return total
}

/** @returns what `counted` found, over all files */
export const total = (files) => ({
  cells: files.reduce((sum, { cells }) => sum + cells, 0),
  days: files.reduce((sum, { days }) => sum + days, 0),
  numbers: files.reduce((sum, { numbers }) => sum + numbers, 0).toFixed(2),
})
