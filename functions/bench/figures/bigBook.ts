import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openZip } from '../../workbook/zip.ts'
import { few } from '../contest.ts'
import { against } from '../against.ts'
import type { Figure } from '../figure.ts'
import { peakOf, timeOf } from '../line.ts'

/** The leaders' workbook of 2,000 posts beside ExcelJS writing the same cells. */
export const bigWorkbook: Figure = {
  name: 'big-workbook',
  says: 'the leaders’ workbook of 2,000 posts with all cards, from the run’s result; ExcelJS writes the same cells from the finished book',
  async measure(bench) {
    const [out, cells, looks, bare] = ['ours.xlsx', 'cells.json', 'exceljs.xlsx', 'exceljs-bare.xlsx'].map((name) =>
      join(bench.folder, name),
    )
    const job = 'writeBook'
    const peers = [
      { who: 'exceljs', name: 'exceljs, values only', job, input: { book: cells, looks: false, out: bare } },
      { who: 'exceljs', name: 'exceljs, values and looks', job, input: { book: cells, looks: true, out: looks } },
    ]
    const what = 'workbook of 2,000 posts'
    const { ours, lines } = await against(few(bench), what, { who: 'ours', job: 'bigBook', input: { out, cells } }, peers)
    if (bench.has('exceljs')) sameValues(out!, looks!, bare!)
    return [
      ...lines.map((line) => (line.against?.endsWith('looks') === true ? { ...line, goal: { atMost: 0.6 } } : line)),
      { what, unit: 's', spread: timeOf(ours, 's'), goal: { atMost: 2 } },
      { what: `${what}: lay out`, unit: 's', spread: timeOf(ours, 's', 'lay out') },
      { what: `${what}: write`, unit: 's', spread: timeOf(ours, 's', 'write') },
      { what: `${what}: memory`, unit: 'MB', spread: peakOf(ours), note: 'the process, the run’s result in it' },
    ]
  },
}

/** @throws Error where the workbooks differ in how many cells hold something, and how many of them text */
function sameValues(...files: readonly string[]): void {
  const counts = files.map((file) => {
    const zip = openZip(readFileSync(file))
    const pages = [...zip.names]
      .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
      .map((name) => Buffer.from(zip.read(name)!).toString('latin1'))
    const count = (part: RegExp) => pages.reduce((sum, xml) => sum + (xml.match(part)?.length ?? 0), 0)
    return `${count(/<v>|<is>/g)} values, ${count(/<c [^>]*t="(s|str|inlineStr)"/g)} texts`
  })
  if (new Set(counts).size > 1) throw new Error(`the workbooks differ: ${counts.join('; ')}`)
}
