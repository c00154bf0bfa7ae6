import { readFileSync } from 'node:fs'
import { readCells } from '../../workbook/readCells.ts'
import type { Job } from '../job.ts'
import { workbookFiles } from '../workbookFiles.ts'

/** Reads workbooks, bytes in memory, to their cells; counts what the first page holds. */
export const readWorkbooks: Job = {
  prepare({ folder }: { readonly folder: string }) {
    const files = workbookFiles(folder).map((file) => readFileSync(file))
    return { run: () => files.map(counted), tell: total }
  },
}

interface Counted {
  readonly cells: number
  readonly days: number
  readonly numbers: number
}

function counted(file: Uint8Array): Counted {
  const read = readCells(file)
  if (!read.ok) throw new Error(read.error.detail)
  let [cells, days, numbers] = [0, 0, 0]
  for (const row of read.value.sheets[0]!.rows) {
    for (const { value, date } of row.cells) {
      cells += 1
      if (date) days += 1
      else if (typeof value === 'number') numbers += value
    }
  }
  return { cells, days, numbers }
}

const total = (files: readonly Counted[]) => ({
  cells: files.reduce((sum, { cells }) => sum + cells, 0),
  days: files.reduce((sum, { days }) => sum + days, 0),
  numbers: files.reduce((sum, { numbers }) => sum + numbers, 0).toFixed(2),
})
