import type { Host } from '../workbench/host/host.ts'
import { openExcel } from '../workbench/host/testClient.ts'
import { writeResults, type ResultSheet } from './writeResults.ts'

let host: Host
beforeEach(() => void (host = openExcel({ api: '1.8' })))

const ranking = (rows: ResultSheet['rows']): ResultSheet => ({
  id: 'departments',
  name: '科室排名',
  title: '2011年科室排名',
  note: '第2次汇总',
  columns: [
    { heading: '名次', width: 6, format: '0' },
    { heading: '科室', width: 16, format: '@' },
    { heading: '得分', width: 9, format: '0.00' },
  ],
  rows,
})

const read = async (name: string) =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange(true)
    used.load({ values: true })
    context.workbook.worksheets.load('items/name')
    await context.sync()
    return { values: used.values as unknown[][], sheets: context.workbook.worksheets.items.map(({ name }) => name) }
  })

test('results come into the workbook with one sync to read and one to write; text stays text', async () => {
  expect(await writeResults([ranking([[1, '=办公室', 96.41]])])).toEqual({ ok: true, value: ['科室排名'] })
  expect(host.syncs.map(({ writes }) => writes > 0)).toEqual([false, true])
  const { values } = await read('科室排名')
  expect(values).toEqual([
    ['2011年科室排名', '', ''],
    ['第2次汇总', '', ''],
    ['名次', '科室', '得分'],
    [1, '=办公室', 96.41],
  ])
})

test('the next run renews the same sheet, even under another name; nothing of the longer one before is left', async () => {
  await writeResults([
    ranking([
      [1, '办公室', 96.41],
      [2, '行政科', 90],
    ]),
  ])
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('科室排名').name = '我的排名'
    await context.sync()
  })
  expect(await writeResults([ranking([[1, '行政科', 97]])])).toEqual({ ok: true, value: ['我的排名'] })
  const { values, sheets } = await read('我的排名')
  expect(values.slice(3)).toEqual([[1, '行政科', 97]])
  expect(sheets).toEqual(['Sheet1', '我的排名'])
})

test('a sheet of somebody’s own with that name is left alone', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('科室排名').getRange('A1').values = [['自己的']]
    await context.sync()
  })
  expect(await writeResults([ranking([])])).toEqual({ ok: true, value: ['科室排名 2'] })
  expect((await read('科室排名')).values).toEqual([['自己的']])
})

test('a sheet that was deleted is laid anew', async () => {
  await writeResults([ranking([])])
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('科室排名').delete()
    await context.sync()
  })
  expect(await writeResults([ranking([[1, '办公室', 1]])])).toEqual({ ok: true, value: ['科室排名'] })
})
