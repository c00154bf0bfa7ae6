import { readFileSync, writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'

const line = ({ style, color } = {}) => style && { style, ...(color && { color: { argb: `FF${color}` } }) }
const fontOf = ({ name, size, bold, underline, color } = {}) => ({
  name: name ?? '宋体',
  size: size ?? 11,
  bold,
  underline,
  ...(color && { color: { argb: `FF${color}` } }),
})

function styleOf({ font, fill, border, across, down, wrap, indent, shrink, format, unlocked }) {
  return {
    font: fontOf(font),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } }),
    ...(border && { border: { top: line(border.top), right: line(border.right), bottom: line(border.bottom), left: line(border.left) } }),
    alignment: { horizontal: across, vertical: down, wrapText: wrap, indent, shrinkToFit: shrink },
    ...(format && { numFmt: format }),
    ...(unlocked && { protection: { locked: false } }),
  }
}

function valueOf(value, link) {
  if (value === null || typeof value !== 'object')
    return link === undefined || value === null ? value : { text: String(value), hyperlink: `#'${link.page}'!${link.cell}` }
  return 'date' in value
    ? new Date(`${value.date}T00:00:00Z`)
    : { richText: value.runs.filter(({ text }) => text !== '').map(({ text, font }) => ({ text, font: fontOf(font) })) }
}

/** Writes the cells of a book: values alone, or with their looks, widths, heights, merges and links. `book`: a file of JSON, styles by number. */
export const bookWriter = {
  prepare({ book: file, looks, out }) {
    const { pages, styles } = JSON.parse(readFileSync(file, 'utf8'))
    const known = styles.map(styleOf)
    return {
      async run() {
        const book = new ExcelJS.Workbook()
        for (const { name, columns, rows, merges } of pages) {
          const page = book.addWorksheet(name)
          if (looks) page.columns = columns.map((width) => ({ width }))
          rows.forEach(({ height, cells }, i) => {
            const row = page.getRow(i + 1)
            if (looks && height !== undefined) row.height = height
            cells.forEach((cell, at) => {
              if (cell === null) return
              const written = row.getCell(at + 1)
              const value = valueOf(cell.value, looks ? cell.link : undefined)
              if (value !== null && value !== '') written.value = value
              if (looks && cell.style !== undefined) written.style = known[cell.style]
            })
          })
          if (looks) for (const { top, left, bottom, right } of merges) page.mergeCells(top, left, bottom, right)
        }
        writeFileSync(out, await book.xlsx.writeBuffer())
        return out
      },
      tell: () => null,
    }
  },
}
