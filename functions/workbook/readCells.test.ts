import type { WorkbookCells } from './cells.ts'
import { readCells } from './readCells.ts'
import { handmade, oneSheet, rows, workbookPart, worksheet } from './tests/handmade.ts'
import type { HandmadeParts } from './tests/handmade.ts'

function read(parts: HandmadeParts): WorkbookCells {
  const result = readCells(handmade(parts))
  if (!result.ok) throw new Error(result.error.detail)
  return result.value
}
const cells = (parts: HandmadeParts) => read(parts).sheets[0]!.rows.flatMap((row) => row.cells)
const values = (parts: HandmadeParts) => cells(parts).map((cell) => cell.value)
const refused = (parts: HandmadeParts) => {
  const result = readCells(handmade(parts))
  return result.ok ? undefined : result.error.reason
}

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs>
  <dxfs><dxf><numFmt numFmtId="2" formatCode="yyyy-mm-dd"/></dxf></dxfs></styleSheet>`
const STRINGS = `<sst><si><t>007</t></si><si><r><t>行</t></r><r><rPr><b/></rPr><t xml:space="preserve">政 </t></r></si>
  <si><t>王某</t><rPh sb="0" eb="1"><t>wang</t></rPh></si><si><t>一_x000D_二_x005F_x000D_</t></si><si><t>A&amp;B&#x4E2D;&lt;</t></si><si/></sst>`

describe('what a cell may hold', () => {
  test('numbers, as shortest text, in exponents', () =>
    expect(
      values({
        sheet: rows('<row r="1"><c r="A1"><v>12</v></c><c r="B1" t="n"><v>4.0499999999999998</v></c><c r="C1"><v>1.5E-3</v></c></row>'),
      }),
    ).toEqual([12, 4.05, 0.0015]))

  test('shared strings: plain, rich, with a reading, with escapes and entities; an empty one is no cell', () =>
    expect(
      values({ strings: STRINGS, sheet: rows(`<row>${[0, 1, 2, 3, 4, 5].map((at) => `<c t="s"><v>${at}</v></c>`).join('')}</row>`) }),
    ).toEqual(['007', '行政 ', '王某', '一\r二_x000D_', 'A&B中<']))

  test('inline strings, formula strings, booleans, errors', () =>
    expect(
      values({
        sheet:
          rows(`<row><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r></is></c><c t="str"><f>"x"</f><v>文</v></c>
          <c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c></row>`),
      }),
    ).toEqual(['甲', '乙丙', '文', true, false, { error: '#N/A' }]))

  test('a formula is marked; one that nobody calculated has no value', () =>
    expect(cells({ sheet: rows('<row><c><f>1+1</f><v>2</v></c><c><f>A1</f></c><c><f t="shared" si="0"/><v>3</v></c></row>') })).toEqual([
      { column: 1, value: 2, date: false, formula: true },
      { column: 2, value: null, date: false, formula: true },
      { column: 3, value: 3, date: false, formula: true },
    ]))

  test('a date is a number shown as one: by a builtin format, by a Chinese one, not by a conditional or a decimal one', () =>
    expect(
      cells({
        styles: STYLES,
        sheet: rows(
          '<row><c s="1"><v>40697</v></c><c s="2"><v>40697</v></c><c s="3"><v>40697</v></c><c><v>40697</v></c><c s="1" t="str"><v>2011</v></c></row>',
        ),
      }).map((cell) => cell.date),
    ).toEqual([true, true, false, false, false]))

  test('a date in ISO form becomes its serial number', () =>
    // 2011-06-03 is day 40,697 counted from 1899-12-30; 1900-02-28 is day 59, before the 29th that never was; half a day is .5
    expect(
      cells({ sheet: rows('<row><c t="d"><v>2011-06-03</v></c><c t="d"><v>1900-02-28T12:00:00Z</v></c></row>') }).map(({ value, date }) => [
        value,
        date,
      ]),
    ).toEqual([
      [40_697, true],
      [59.5, true],
    ]))

  test.each(['1', 'true'])('date1904="%s" counts days from 1904: 2011-06-03 is 39,235', (on) => {
    const book = read({
      workbook: workbookPart(`<workbookPr date1904="${on}"/>${oneSheet}`),
      sheet: rows('<row><c t="d"><v>2011-06-03</v></c></row>'),
    })
    expect([book.date1904, book.sheets[0]!.rows[0]!.cells[0]!.value]).toEqual([true, 39_235])
  })

  test('a text of an empty value, a styled blank, a blank string: no cell', () =>
    expect(
      cells({ styles: STYLES, sheet: rows('<row><c s="1"/><c t="s"><v></v></c><c t="inlineStr"><is/></c><c><v/></c></row>') }),
    ).toEqual([]))
})

describe('how producers spell', () => {
  const plain = {
    strings: STRINGS,
    styles: STYLES,
    sheet: rows('<row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" s="1"><v>5</v></c></row>'),
  }
  const expected = [
    {
      row: 3,
      hidden: false,
      cells: [
        { column: 2, value: '007', date: false, formula: false },
        { column: 4, value: 5, date: true, formula: false },
      ],
    },
  ]

  test('as Excel does', () => expect(read(plain).sheets[0]!.rows).toEqual(expected))

  test('with a prefix on every element', () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')
    const book = {
      strings: prefixed(STRINGS),
      styles: prefixed(STYLES),
      sheet: prefixed(plain.sheet),
      workbook: prefixed(workbookPart(oneSheet)),
    }
    expect(read(book).sheets[0]!.rows).toEqual(expected)
  })

  test('with a byte order mark, a declaration, comments, CDATA, odd quotes and spaces', () =>
    expect(
      read({
        ...plain,
        sheet: `\ufeff<?xml version='1.0' encoding="UTF-8"?>\n<!-- a --><worksheet\n><sheetData ><row r='3' ><c\tr = "B3" t='s'><v><![CDATA[0]]></v></c ><c r="D3" s="1"><v>5</v></c></row></sheetData></worksheet>\n<?x y?>`,
      }).sheets[0]!.rows,
    ).toEqual(expected))

  test.each(['utf-16le', 'utf-16be'])('in %s', (encoding) => {
    const bytes = Buffer.from(`\ufeff${rows('<row><c t="inlineStr"><is><t>中</t></is></c></row>')}`, 'utf16le')
    expect(values({ sheet: encoding === 'utf-16be' ? bytes.swap16() : bytes })).toEqual(['中'])
  })

  test('without addresses: rows and cells count on', () =>
    expect(
      read({
        sheet: rows('<row><c><v>1</v></c></row><row r="5"><c r="C5"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>'),
      }).sheets[0]!.rows.map((row) => [row.row, row.cells.map((cell) => cell.column)]),
    ).toEqual([
      [1, [1]],
      [5, [3, 4]],
      [6, [1]],
    ]))

  test('rows and cells out of order are put in order', () =>
    expect(
      values({ sheet: rows('<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>') }),
    ).toEqual([1, 3, 4]))

  test('hidden rows and columns, merged ranges, states of sheets, names', () => {
    const book = read({
      workbook: workbookPart(
        `<sheets><sheet name="表" sheetId="1" state="veryHidden" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'表'!$A$1</definedName><definedName name="甲">'表'!$B$2</definedName></definedNames>`,
      ),
      sheet:
        worksheet(`<dimension ref="A1:XFD1048576"/><cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="2000000000" hidden="true"/><col min="4" max="4" width="0"/></cols>
        <sheetData><row r="1" hidden="true"><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    })
    expect(book.names).toEqual([
      { name: '_xlnm.Print_Area', refersTo: "'表'!$A$1", sheet: '表' },
      { name: '甲', refersTo: "'表'!$B$2", sheet: undefined },
    ])
    expect(book.sheets[0]).toEqual({
      name: '表',
      state: 'veryHidden',
      rows: [{ row: 1, hidden: true, cells: [{ column: 1, value: 1, date: false, formula: false }] }],
      merges: [{ top: 1, left: 1, bottom: 1_048_576, right: 16_384 }],
      hiddenColumns: [
        [2, 3],
        [5, 16_384],
        [4, 4],
      ],
    })
  })
})

describe('what is damaged', () => {
  test.each([
    ['a cell in another row', rows('<row r="1"><c r="A2"><v>1</v></c></row>')],
    ['the same cell twice', rows('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    ['the same row twice', rows('<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>')],
    ['a row beyond the last', rows('<row r="1048577"><c><v>1</v></c></row>')],
    ['a column beyond the last', rows('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ['a shared string that is not there', rows('<row><c t="s"><v>0</v></c></row>')],
    ['a number that is none', rows('<row><c><v>12abc</v></c></row>')],
    ['a number beyond all', rows('<row><c><v>1e999</v></c></row>')],
    ['a cell type of nobody', rows('<row><c t="q"><v>1</v></c></row>')],
    ['a day that is none', rows('<row><c t="d"><v>2011-02-29</v></c></row>')],
    ['an element without its end', '<worksheet><sheetData><row></sheetData></worksheet>'],
    ['an entity of nobody', rows('<row><c t="str"><v>&nbsp;</v></c></row>')],
    ['a control character', rows('<row><c t="str"><v>\u0001</v></c></row>')],
    ['no XML at all', ''],
    ['a merged range of nothing', worksheet('<sheetData/><mergeCells><mergeCell ref="B2:A1"/></mergeCells>')],
  ])('%s', (_, sheet) => expect(refused({ sheet })).toBe('damaged'))

  test('bytes that are no Unicode text: GB 18030', () => {
    const result = readCells(
      handmade({ sheet: Buffer.concat([Buffer.from('<worksheet>'), Buffer.from([0xc4, 0xe3]), Buffer.from('</worksheet>')]) }),
    )
    expect(result).toMatchObject({ ok: false, error: { reason: 'damaged', detail: 'xl/worksheets/sheet1.xml: not Unicode text' } })
  })
})
