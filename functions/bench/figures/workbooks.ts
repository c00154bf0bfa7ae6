import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { against } from '../against.ts'
import type { Bench } from '../contest.ts'
import type { Figure } from '../figure.ts'
import { writeHundredWorkbooks } from '../hundredWorkbooks.ts'
import { stepLines, timeOf } from '../line.ts'

async function hundred({ folder }: Bench): Promise<string> {
  const workbooks = join(folder, 'workbooks')
  if (!existsSync(workbooks)) await writeHundredWorkbooks(workbooks)
  return workbooks
}

/** 100 filled workbooks read to their cells. */
export const reading: Figure = {
  name: 'reading',
  says: '100 filled workbooks, 18,000 rows, read to cells, bytes in memory; both sides count cells, days and the sum of numbers',
  async measure(bench) {
    const input = { folder: await hundred(bench) }
    const job = 'readWorkbooks'
    const peers = ['sheetjs', 'exceljs'].map((who) => ({ who, name: who, job, input }))
    const what = 'reading 100 workbooks'
    const { ours, lines } = await against(bench, what, { who: 'ours', job, input }, peers, { atMost: 0.5 })
    return [...lines, { what, unit: 'ms', spread: timeOf(ours, 'ms') }]
  },
}

/** The whole job, warm and as a script that runs once. */
export const whole: Figure = {
  name: 'whole',
  says: 'ours reads, validates, scores, ranks and writes the leaders’ workbook; peers read, merge, sum, rank and write; sums by department agree',
  async measure(bench) {
    const folder = await hundred(bench)
    const job = 'wholeJob'
    const input = (who: string) => ({ folder, out: join(bench.folder, `${who}.xlsx`) })
    const way = (what: string, fresh: boolean, names: readonly string[]) =>
      against(
        bench,
        what,
        { who: 'ours', job, input: input('ours'), fresh },
        names.map((who) => ({ who, name: who, job, input: input(who), fresh })),
        { atMost: 0.9 },
      )
    const warm = await way('whole job, warm', false, ['sheetjs', 'exceljs'])
    const once = await way('whole job, a process each time', true, ['sheetjs', 'exceljs', 'pandas'])
    return [
      ...warm.lines,
      { what: 'whole job, warm', unit: 'ms', spread: timeOf(warm.ours, 'ms') },
      ...stepLines('whole job, warm', warm.ours, 'ms'),
      ...once.lines,
      { what: 'whole job, a process each time', unit: 'ms', spread: timeOf(once.ours, 'ms') },
    ]
  },
}
