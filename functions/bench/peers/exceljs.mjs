import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { bookWriter } from './exceljsBook.mjs'
import { counted, merged, total, workbooks } from './merge.mjs'

// ExcelJS: reads, merges, and writes the cells of a large workbook.

async function firstPage(bytes) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  return book.worksheets[0]
}

const plain = (value) => (value?.richText ? value.richText.map(({ text }) => text).join('') : value)
// A merged range repeats its value in every cell; only the first counts.
const own = (cell) => (cell.master === cell ? plain(cell.value) : null)

function rowsOf(page) {
  const rows = []
  page.eachRow({ includeEmpty: true }, (row) => {
    const values = []
    row.eachCell({ includeEmpty: true }, (cell) => values.push(own(cell)))
    rows.push(values)
  })
  return rows
}

export const jobs = {
  readWorkbooks: {
    prepare({ folder }) {
      const files = workbooks(folder).map(({ read }) => read())
      return {
        async run() {
          const found = []
          for (const bytes of files) {
            const values = []
            const page = await firstPage(bytes)
            page.eachRow((row) => row.eachCell((cell) => values.push(own(cell))))
            found.push(counted(values))
          }
          return found
        },
        tell: total,
      }
    },
  },
  wholeJob: {
    prepare: ({ folder, out }) => ({
      async run() {
        const files = []
        for (const file of workbooks(folder)) files.push({ ...file, rows: rowsOf(await firstPage(file.read())) })
        const { pages, told } = merged(files)
        const book = new ExcelJS.Workbook()
        for (const { name, rows } of pages) {
          const page = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
          page.columns = rows[0].map(() => ({ width: 16 }))
          page.addRows(rows)
          page.getRow(1).font = { bold: true }
        }
        writeFileSync(out, await book.xlsx.writeBuffer())
        return told
      },
      tell: (told) => told,
    }),
  },
  writeBook: bookWriter,
}
