import { isDateFormat } from '@kaoji/shared/sheets/dateFormat'
import type { XmlScanner } from './xmlScanner.ts'
import { CLOSE, END, OPEN } from './xmlScanner.ts'

/** Number formats without a code in the file: dates and times in every locale's list (ISO 29500-1, 18.8.30), the Chinese ones among them. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58) || (id >= 71 && id <= 81)

/** @returns for each cell style (`s` of a cell) whether it shows numbers as dates or times */
export function readDateStyles(xml: XmlScanner): boolean[] {
  const custom = new Map<number, boolean>()
  const dates: boolean[] = []
  let inCellFormats = false
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event === OPEN && xml.name === 'numFmt')
      custom.set(Number(xml.attribute('numFmtId')), isDateFormat(xml.attribute('formatCode') ?? ''))
    else if (event === OPEN && xml.name === 'dxfs') xml.skip()
    else if (event === OPEN && xml.name === 'cellXfs') inCellFormats = true
    else if (event === CLOSE && xml.name === 'cellXfs') inCellFormats = false
    else if (event === OPEN && xml.name === 'xf' && inCellFormats) {
      const id = Number(xml.attribute('numFmtId') ?? 0)
      dates.push(custom.get(id) ?? isBuiltInDate(id))
    }
  }
  return dates
}
