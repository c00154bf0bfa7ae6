import type { Book, Style } from './book.ts'
import { readCells } from './readCells.ts'
import { askOpenpyxl, hasLibreOffice, hasOpenpyxl, savedByLibreOffice } from './tests/oracles.ts'
import { writeBook } from './writeBook.ts'

// jest lists what is skipped: on a machine without the program there is nothing to hold ours against.
const withOpenpyxl = hasOpenpyxl ? describe : describe.skip
const withLibreOffice = hasLibreOffice ? describe : describe.skip

const line = { style: 'thin', color: '595959' } as const
const heading: Style = { font: { name: '黑体', size: 10.5 }, fill: 'E3E8EE', across: 'center', wrap: true, border: { bottom: line } }
const open: Style = { unlocked: true, format: '0.00', across: 'right', indent: 1 }
const block = { top: 4, left: 2, bottom: 99, right: 2 }
const sample: Book = {
  title: '考勤',
  creator: '考绩',
  at: Date.UTC(2012, 0, 16),
  opensOn: "得分单·李's",
  listsOn: { page: '_考绩', column: 4 },
  names: [{ name: '填报', page: "得分单·李's", range: { top: 4, left: 1, bottom: 9, right: 4 } }],
  pages: [
    {
      name: "得分单·李's",
      columns: [{ width: 5 }, { width: 9, style: open }, { width: 20 }, { width: 12, hidden: true }],
      rows: [
        { height: 34, cells: [{ value: '某局2011年6月考勤' }] },
        { cells: [] },
        {
          cells: [
            { value: '序号', style: heading },
            { value: '出勤', style: heading },
          ],
        },
        { cells: [{ value: 1 }, { value: 20.5, style: open }, { value: '=1+1' }, { value: { date: '2011-06-03' } }] },
        { cells: [{ value: 2 }, { value: 4.35, style: open }, { value: '#N/A' }, { value: true }] },
        {
          cells: [
            { value: 3 },
            undefined,
            { value: '一\n二 ' },
            { value: { runs: [{ text: '红', font: { color: 'A4262C' } }, { text: '黑' }] } },
          ],
        },
        { cells: [{ value: '合计', link: { page: '_考绩', cell: 'A1' } }, undefined, { value: '007' }] },
      ],
      merges: [{ top: 1, left: 1, bottom: 1, right: 4 }],
      freeze: { rows: 3 },
      rowHeight: 22,
      protection: 'entry',
      validations: [
        { range: block, allow: { list: Array.from({ length: 90 }, (_, n) => `XZ-${n} 王某`) }, prompt: { title: '出勤', text: '天' } },
      ],
      conditions: [{ range: block, formula: '$B4>0', style: { border: { bottom: line } } }],
      paper: {
        orientation: 'landscape',
        margins: { top: 20, bottom: 25, left: 15, right: 15, head: 8, foot: 8 },
        fit: 'width',
        repeatRows: [1, 3],
        foot: { left: [{ font: { name: '宋体', size: 9 } }, '2版 A&B'], right: ['第', { field: 'page' }, '页'] },
      },
    },
    { name: '_考绩', state: 'veryHidden', columns: [], rows: [{ cells: [{ value: 'kind' }, { value: 'attendance' }] }] },
    {
      name: '图',
      columns: [],
      rows: [1, 2, 3].map((n) => ({ cells: [{ value: `科${n}` }, { value: n }] })),
      charts: [
        {
          kind: 'bar',
          says: '丢分',
          over: { top: 5, left: 1, bottom: 20, right: 6 },
          series: [
            {
              name: '丢分',
              values: { top: 1, left: 2, bottom: 3, right: 2 },
              categories: { top: 1, left: 1, bottom: 3, right: 1 },
              color: '1D4F7C',
            },
          ],
        },
      ],
    },
  ],
}
const filled = [
  [1, 20.5, '=1+1', 40_697],
  [2, 4.35, '#N/A', true],
  [3, '一\n二 ', '红黑'],
  ['合计', '007'],
]
const valuesOf = (bytes: Uint8Array) => {
  const read = readCells(bytes)
  if (!read.ok) throw new Error(read.error.detail)
  return read.value.sheets[0]!.rows.slice(2).map((row) => row.cells.map((cell) => cell.value))
}

withOpenpyxl('openpyxl (skipped where Python or openpyxl is missing)', () => {
  test('reads everything that was written', async () => {
    const seen = askOpenpyxl(
      await writeBook(sample),
      `
book = openpyxl.load_workbook(path)
sheet = book.worksheets[0]
rule = [r for f in sheet.conditional_formatting for r in f.rules][0]
check = sheet.data_validations.dataValidation[0]
print(json.dumps({
  'names': book.sheetnames, 'states': [s.sheet_state for s in book.worksheets], 'values': [[c.value for c in row] for row in sheet.iter_rows(min_row=5, max_row=5)][0],
  'formula': sheet['C4'].data_type, 'error': sheet['C5'].data_type, 'date': sheet['D4'].value.isoformat(), 'merged': [str(m) for m in sheet.merged_cells.ranges],
  'frozen': sheet.freeze_panes, 'locked': [sheet['B4'].protection.locked, sheet['C4'].protection.locked, sheet.column_dimensions['B'].protection.locked],
  'protection': [sheet.protection.sheet, sheet.protection.insertRows, sheet.protection.deleteColumns], 'font': [sheet['A3'].font.name, sheet['A3'].font.charset, sheet['A3'].font.family],
  'paper': [sheet.page_setup.paperSize, sheet.page_setup.orientation, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.print_title_rows],
  'foot': [sheet.oddFooter.left.text, sheet.oddFooter.left.size, sheet.oddFooter.right.text], 'check': [check.type, check.formula1, check.prompt], 'rule': rule.formula,
  'link': sheet['A7'].hyperlink.location, 'charts': len(book.worksheets[2]._charts), 'format': sheet['B4'].number_format, 'hidden': sheet.column_dimensions['D'].hidden,
  'opens': book.active.title, 'title': book.properties.title, 'modified': book.properties.modified.isoformat(),
}))`,
    )
    expect(seen).toEqual({
      names: ["得分单·李's", '_考绩', '图'],
      states: ['visible', 'veryHidden', 'visible'],
      values: [2, 4.35, '#N/A', true],
      formula: 's',
      error: 's',
      date: '2011-06-03T00:00:00',
      merged: ['A1:D1'],
      frozen: 'A4',
      locked: [false, true, false],
      protection: [true, false, true],
      font: ['黑体', 134, 2],
      paper: [9, 'landscape', 0, true, '$1:$3'],
      foot: ['2版 A&&B', 9, '第&P页'],
      check: ['list', '_list1', '天'],
      rule: ['$B4>0'],
      link: "'_考绩'!A1",
      charts: 1,
      format: '0.00',
      hidden: true,
      opens: "得分单·李's",
      title: '考勤',
      modified: '2012-01-16T00:00:00',
    })
  })

  test('writes what we read', () => {
    const bytes = askOpenpyxl(
      new Uint8Array(),
      `
import base64, datetime
book = openpyxl.Workbook()
sheet = book.active
sheet.append(['甲', 4.35, True, datetime.date(2011, 6, 3), '=1+1', '#N/A', None, '007'])
sheet.merge_cells('A2:C2')
sheet.column_dimensions['B'].hidden = True
book.save(path)
print(json.dumps(base64.b64encode(open(path, 'rb').read()).decode()))`,
    )
    const read = readCells(Buffer.from(bytes as string, 'base64'))
    expect(read.ok && read.value.sheets[0]).toEqual({
      name: 'Sheet',
      state: 'visible',
      merges: [{ top: 2, left: 1, bottom: 2, right: 3 }],
      hiddenColumns: [[2, 2]],
      rows: [
        {
          row: 1,
          hidden: false,
          cells: [
            { column: 1, value: '甲', date: false, formula: false },
            { column: 2, value: 4.35, date: false, formula: false },
            { column: 3, value: true, date: false, formula: false },
            { column: 4, value: 40_697, date: true, formula: false },
            { column: 5, value: null, date: false, formula: true },
            { column: 6, value: { error: '#N/A' }, date: false, formula: false },
            { column: 8, value: '007', date: false, formula: false },
          ],
        },
      ],
    })
  })
})

withLibreOffice('LibreOffice (skipped where it is missing)', () => {
  test('opens what was written and saves it: we read the same values from both; very hidden has become hidden', async () => {
    const bytes = await writeBook(sample)
    expect(valuesOf(bytes)).toEqual(filled)
    const saved = savedByLibreOffice(bytes)
    expect(valuesOf(saved)).toEqual(filled)
    const read = readCells(saved)
    expect(read.ok && read.value.sheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      ["得分单·李's", 'visible'],
      ['_考绩', 'hidden'],
      ['图', 'visible'],
    ])
  }, 120_000)

  test('its other formats are refused by name', async () => {
    const bytes = await writeBook(sample)
    for (const extension of ['ods', 'xls']) {
      const read = readCells(savedByLibreOffice(bytes, extension))
      expect(read).toMatchObject({ ok: false, error: { reason: 'old-format' } })
    }
  }, 180_000)
})
