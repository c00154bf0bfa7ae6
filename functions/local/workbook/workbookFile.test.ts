import type { WorkbookFile } from '@kaoji/shared/workbookFile'
import { readCells } from '../../workbook/readCells.ts'
import { openZip } from '../../workbook/zip.ts'
import { readWorkbookFile } from './readWorkbookFile.ts'
import { writeWorkbookFile } from './writeWorkbookFile.ts'

const look = (name: string, size: number) => ({
  'format/font/name': name,
  'format/font/size': size,
  'format/verticalAlignment': 'Center',
})
const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns })

const book: WorkbookFile = {
  date1904: false,
  opensOn: '学习记录',
  names: [{ name: '考绩_填报', sheet: '学习记录', area: area(3, 0, 1000, 4) }],
  sheets: [
    {
      name: '_考绩',
      visibility: 'VeryHidden',
      frozen: { rows: 0, columns: 0 },
      merged: [],
      looks: [],
      columns: [],
      rows: [
        {
          row: 0,
          cells: [
            [0, -1, 'kind'],
            [1, -1, 'study-log'],
            [3, -1, '自学'],
          ],
        },
      ],
      conditions: [],
      validations: [],
      paper: {
        pageSetup: { orientation: 'landscape', margins: { top: 0.79, bottom: 0.98, left: 0.59, right: 0.59, header: 0.3, footer: 0.3 } },
      },
    },
    {
      name: '学习记录',
      visibility: 'Visible',
      frozen: { rows: 3, columns: 0 },
      merged: [area(0, 0, 1, 4)],
      protection: { allowSort: true, allowInsertRows: true },
      looks: [
        { ...look('宋体', 18), 'format/font/bold': true, 'format/horizontalAlignment': 'Center', numberFormat: '@' },
        {
          ...look('黑体', 10.5),
          'format/fill/color': '#E3E8EE',
          'format/wrapText': true,
          'border/top/style': 'Continuous',
          'border/top/color': '#595959',
        },
        { ...look('宋体', 10.5), numberFormat: 'yyyy-mm-dd', 'format/protection/locked': false },
      ],
      columns: [
        { column: 0, width: 30, look: -1 },
        { column: 1, width: 72, look: 2 },
        { column: 2, width: 54, hidden: true, look: -1 },
      ],
      rows: [
        { row: 0, height: 34, cells: [[0, 0, '某局2011年8月学习记录']] },
        {
          row: 2,
          cells: [
            [0, 1, '序号'],
            [1, 1, '日期*'],
          ],
        },
        // 40758 is 2011-08-03; text that looks like a formula or an error stays text.
        {
          row: 3,
          cells: [
            [0, -1, 1],
            [1, 2, 40758],
            [2, -1, '=甲'],
            [3, -1, '#N/A'],
          ],
        },
        {
          row: 4,
          hidden: true,
          cells: [
            [0, -1, 3, '=1+2'],
            [1, 2],
          ],
        },
      ],
      conditions: [
        {
          area: area(3, 1, 1000, 3),
          formula: '=ISBLANK($B4)',
          look: { 'format/fill/color': '#FFF1D6', 'format/font/color': '#7A4B00' },
          stopIfTrue: false,
        },
        {
          area: area(3, 0, 1000, 4),
          formula: '=COUNTA($B4:$D4)>0',
          look: { 'border/top/style': 'Continuous', 'border/top/color': '#595959' },
          stopIfTrue: false,
        },
      ],
      validations: [
        {
          area: area(3, 2, 1000, 1),
          rule: { list: { inCellDropDown: true, source: "='_考绩'!$D$1:$D$1" } },
          errorAlert: { showAlert: true, style: 'Stop', title: '形式', message: '请从下拉中选。' },
        },
        {
          area: area(2, 1, 1, 1),
          rule: {},
          prompt: { title: '日期', message: '学习的日子，如2011-08-03。' },
          errorAlert: { showAlert: false, style: 'Stop', title: '', message: '' },
        },
      ],
      paper: {
        pageSetup: { orientation: 'landscape', margins: { top: 0.79, bottom: 0.98, left: 0.59, right: 0.59, header: 0.3, footer: 0.3 } },
      },
    },
  ],
}

const again = async (file: WorkbookFile) => {
  const bytes = await writeWorkbookFile(file)
  const cells = readCells(bytes)
  if (!cells.ok) throw new Error(cells.error.detail)
  return { bytes, file: await readWorkbookFile(bytes, cells.value) }
}

test('a workbook comes back as it was saved: values, looks, sizes, rules, names, what is hidden', async () => {
  expect((await again(book)).file).toEqual(book)
})

test('and a second time, part by part but for the moment of saving', async () => {
  const first = await again(book)
  const [one, other] = [first.bytes, (await again(first.file)).bytes].map(openZip)
  expect(other!.paths).toEqual(one!.paths)
  const texts = (zip: typeof one) => one!.paths.filter((path) => path !== 'docProps/core.xml').map((path) => zip!.read(path)!.toString())
  expect(texts(other)).toEqual(texts(one))
})
