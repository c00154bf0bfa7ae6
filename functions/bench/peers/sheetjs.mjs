import { writeFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { counted, merged, total, workbooks } from './merge.mjs'

// SheetJS: reads and merges.

const firstPage = (bytes) => {
  const book = XLSX.read(bytes, { dense: true, cellDates: true, sheets: 0 })
  return book.Sheets[book.SheetNames[0]]
}

function* valuesOf(page) {
  for (const row of page['!data']) for (const cell of row ?? []) if (cell) yield cell.v
}

export const jobs = {
  readWorkbooks: {
    prepare({ folder }) {
      const files = workbooks(folder).map(({ read }) => read())
      return { run: () => files.map((bytes) => counted(valuesOf(firstPage(bytes)))), tell: total }
    },
  },
  wholeJob: {
    prepare: ({ folder, out }) => ({
      run() {
        const files = workbooks(folder).map((file) => ({
          ...file,
          rows: XLSX.utils.sheet_to_json(firstPage(file.read()), { header: 1, raw: true, defval: null }),
        }))
        const { pages, told } = merged(files)
        const book = XLSX.utils.book_new()
        for (const { name, rows } of pages) {
          const page = XLSX.utils.aoa_to_sheet(rows, { dense: true })
          page['!cols'] = rows[0].map(() => ({ wch: 16 }))
          XLSX.utils.book_append_sheet(book, page, name)
        }
        writeFileSync(out, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
        return told
      },
      tell: (told) => told,
    }),
  },
}
