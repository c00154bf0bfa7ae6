import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { readCells } from './readCells.ts'
import { UnsafeWorkbook } from './refusals.ts'
import { handmade, handmadeParts, rows, worksheet } from './tests/handmade.ts'
import { LIMITS, openZip } from './zip.ts'
import { packZip } from './zipWriter.ts'

const good = handmade({ sheet: rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>甲乙丙丁</t></is></c></row>') })
const reason = (file: Uint8Array) => {
  const result = readCells(file)
  return result.ok ? undefined : result.error.reason
}
const detail = (file: Uint8Array) => {
  const result = readCells(file)
  return result.ok ? undefined : result.error.detail
}
const withPart = (name: string, content: string | Uint8Array) => handmade({ more: [[name, content]] })

/** Where the directory entry of a part stands. */
const entryOf = (file: Buffer, name: string) => file.lastIndexOf(name) - 46
const spoiled = (change: (file: Buffer) => void) => {
  const file = Buffer.from(good)
  change(file)
  return file
}
const SHEET = 'xl/worksheets/sheet1.xml'

test('the good file is read', () => expect(reason(good)).toBeUndefined())

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['text called .xlsx', Buffer.from('姓名,得分\n王某,96\n'), 'not-a-workbook'],
  ['a web page called .xlsx', Buffer.from('<html><table></table></html>'), 'not-a-workbook'],
  [
    'a workbook with a password',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]),
    'password-protected',
  ],
  ['an .xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('Workbook', 'utf16le')]), 'old-format'],
  [
    'an .ods',
    packZip([
      ['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')],
      ['content.xml', Buffer.from('<a/>')],
    ]),
    'old-format',
  ],
  ['an .xlsb', withPart('xl/workbook.bin', 'x'), 'old-format'],
  ['some zip', packZip([['a.txt', Buffer.from('a')]]), 'not-a-workbook'],
  ['a zip that ends early', good.subarray(0, good.length - 30), 'truncated'],
  ['half a zip', good.subarray(0, good.length / 2), 'truncated'],
  ['more after the end', Buffer.concat([good, Buffer.from('x')]), 'truncated'],
  ['macros', withPart('xl/vbaProject.bin', 'x'), 'macros'],
  ['macros in capitals and backslashes', withPart('XL\\VBAPROJECT.BIN', 'x'), 'macros'],
  ['macros of Excel 4', withPart('xl/macrosheets/sheet1.xml', '<a/>'), 'macros'],
  ['links to other workbooks', withPart('xl/externalLinks/externalLink1.xml', '<a/>'), 'external-links'],
  ['over 8 MB', Buffer.alloc(LIMITS.file + 1), 'too-large'],
])('%s', (_, file, expected) => expect(reason(file)).toBe(expected))

describe('the directory is checked before anything is unpacked', () => {
  test('a part that says it is 100 MB', () =>
    expect(reason(spoiled((file) => file.writeUInt32LE(100_000_000, entryOf(file, SHEET) + 24)))).toBe('bomb'))

  test('parts that say they are 63 MB each, 126 and more in all', () =>
    expect(
      reason(
        spoiled((file) => {
          for (const name of [SHEET, 'xl/workbook.xml', '[Content_Types].xml']) file.writeUInt32LE(63_000_000, entryOf(file, name) + 24)
        }),
      ),
    ).toBe('bomb'))

  test('a bomb whose header says it is small is not unpacked beyond what it says', () => {
    const bomb = deflateRawSync(Buffer.alloc(100_000_000, ' '))
    const file = packZip(handmadeParts({}))
    const at = entryOf(file, SHEET)
    const honest = openZip(file).read(SHEET)!.length
    // the bomb is put in place of the packed sheet: sizes of both headers follow it, the unpacked size stays what it was
    const start = file.readUInt32LE(at + 42) + 30 + SHEET.length
    const old = file.readUInt32LE(at + 20)
    const grown = Buffer.concat([file.subarray(0, start), bomb, file.subarray(start + old)])
    const end = grown.length - 22
    grown.writeUInt32LE(bomb.length, at + bomb.length - old + 20)
    grown.writeUInt32LE(grown.readUInt32LE(end + 16) + bomb.length - old, end + 16)
    expect(grown.readUInt32LE(at + bomb.length - old + 24)).toBe(honest)
    expect(detail(grown)).toMatch(/sheet1\.xml: .*larger than/)
  })

  test('50,000 parts', () => {
    const parts = Array.from({ length: 50_000 }, (_, n) => [`x/${n}`, Buffer.alloc(0)] as const)
    expect(reason(packZip(parts))).toBe('too-many-parts')
  })

  test.each<[string, string, (file: Buffer, at: number) => void]>([
    ['says it is empty', `${SHEET}: says it is empty`, (file, at) => file.writeUInt32LE(0, at + 24)],
    ['a method of nobody', `${SHEET}: method 12`, (file, at) => file.writeUInt16LE(12, at + 10)],
    ['zip64', `${SHEET}: zip64`, (file, at) => file.writeUInt32LE(0xffffffff, at + 20)],
    ['its content is another part, too', `${SHEET}: header`, (file, at) => file.writeUInt32LE(0, at + 42)],
    ['another name inside', `${SHEET}: two names, or beyond the end`, (file) => file.write('y', file.indexOf(SHEET))],
    ['another checksum', `${SHEET}: length or checksum`, (file, at) => file.writeUInt32LE(1, at + 16)],
    ['another length', `${SHEET}: length or checksum`, (file, at) => file.writeUInt32LE(file.readUInt32LE(at + 24) + 1, at + 24)],
  ])('a part with %s', (_, expected, change) => expect(detail(spoiled((file) => change(file, entryOf(file, SHEET))))).toContain(expected))

  test('an encrypted part', () =>
    expect(reason(spoiled((file) => file.writeUInt16LE(1, entryOf(file, SHEET) + 8)))).toBe('password-protected'))

  test('the same name twice', () => expect(detail(withPart('XL/Worksheets/Sheet1.xml', '<a/>'))).toMatch(/twice in the directory/))

  test('64 bytes zeroed in a sheet', () =>
    expect(reason(spoiled((file) => file.fill(0, file.indexOf(SHEET) + SHEET.length + 10, file.indexOf(SHEET) + SHEET.length + 74)))).toBe(
      'damaged',
    ))
})

describe('what is inside is bounded too', () => {
  test.each([
    ['billion laughs', '<!DOCTYPE a [<!ENTITY j "&i;&i;">]>'],
    ['a file of the server', '<!DOCTYPE a SYSTEM "file:///etc/passwd">'],
    ['in small letters', '<!doctype a>'],
  ])('a DOCTYPE: %s', (_, doctype) => expect(reason(handmade({ sheet: doctype + rows('') }))).toBe('doctype'))

  test('500,001 cells, counted over all sheets', () =>
    expect(reason(handmade({ sheet: rows(`<row>${'<c/>'.repeat(500)}</row>`.repeat(1000)) }))).toBe('too-many-cells'))
  test('500,001 shared strings', () =>
    expect(reason(handmade({ strings: `<sst>${'<si/>'.repeat(500_001)}</sst>` }))).toBe('too-many-cells'))
  test('500,001 merged ranges', () =>
    expect(reason(handmade({ sheet: worksheet(`<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(500_001)}</mergeCells>`) }))).toBe(
      'too-many-cells',
    ))
  test('elements nested without end', () => expect(reason(handmade({ sheet: worksheet('<a>'.repeat(100_000)) }))).toBe('damaged'))
  test('attributes without end', () =>
    expect(reason(handmade({ sheet: worksheet(`<a ${Array.from({ length: 9000 }, (_, n) => `a${n}=""`).join(' ')}/>`) }))).toBe('damaged'))

  test('cells in the first and the last corner are two rows', () => {
    const result = readCells(
      handmade({ sheet: rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>') }),
    )
    expect(result.ok && result.value.sheets[0]!.rows.map((row) => row.row)).toEqual([1, 1_048_576])
  })
})

test('whatever bytes are changed: the same values, or a refusal', () => {
  const before = JSON.stringify(readCells(good))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 }),
      (changes) => {
        const file = Buffer.from(good)
        for (const [at, by] of changes) file[at]! ^= by
        const result = readCells(file)
        return !result.ok || JSON.stringify(result) === before
      },
    ),
    { numRuns: 3000 },
  )
})

test('whatever bytes come: a refusal, never another error', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => !readCells(bytes).ok))
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => !readCells(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), bytes])).ok),
  )
})

test('what is packed is unpacked: any parts, any content', () => {
  const part = fc.tuple(fc.stringMatching(/^[a-z/_.]{1,20}$/), fc.uint8Array({ maxLength: 200 }))
  fc.assert(
    fc.property(fc.uniqueArray(part, { selector: ([name]) => name, minLength: 1, maxLength: 6 }), (parts) => {
      const zip = openZip(packZip(parts))
      return parts.every(([name, content]) => zip.read(name)?.equals(content))
    }),
  )
})

test('a refusal of the parsers is typed', () => expect(() => openZip(Buffer.alloc(0))).toThrow(UnsafeWorkbook))
