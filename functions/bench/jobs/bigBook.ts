import { writeFileSync } from 'node:fs'
import type { Book, Style } from '../../workbook/book.ts'
import { rankingBook } from '../../workbook/ranking/rankingBook.ts'
import { writeBook } from '../../workbook/writeBook.ts'
import { closedAt, standing } from '../closedRun.ts'
import { countyInputs } from '../countyInputs.ts'
import type { Job, Stepped } from '../job.ts'
import { consolidated } from '../loadedMethods.ts'
import { stopwatch } from '../stopwatch.ts'

/** The leaders' workbook of 2,000 posts with all their cards, from the result of a run. `cells`: where its cells are left for a peer. */
export const bigBook: Job = {
  prepare({ out, cells }: { readonly out: string; readonly cells?: string }) {
    const result = consolidated(countyInputs('whole'))
    if (cells !== undefined) writeFileSync(cells, JSON.stringify(plainCells(rankingBook(result, standing, closedAt))))
    return {
      async run(): Promise<Stepped> {
        const { took, steps } = stopwatch()
        const book = took('lay out', () => rankingBook(result, standing, closedAt))
        writeFileSync(out, await took('write', () => writeBook(book)))
        return { steps: await steps() }
      },
    }
  },
}

/** A book's cells as a peer reads them: styles by number, columns by width. */
function plainCells({ pages }: Book) {
  const styles = new Map<Style, number>()
  const numberOf = (style: Style) => styles.get(style) ?? (styles.set(style, styles.size), styles.size - 1)
  const plain = pages.map(({ name, columns, rows, merges = [] }) => ({
    name,
    columns: columns.map(({ width }) => width),
    merges,
    rows: rows.map(({ height, cells }) => ({
      height,
      cells: cells.map((cell) => (cell === undefined ? null : { ...cell, ...(cell.style && { style: numberOf(cell.style) }) })),
    })),
  }))
  return { pages: plain, styles: [...styles.keys()] }
}
