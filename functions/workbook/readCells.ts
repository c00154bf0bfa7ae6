import { isUtf8 } from 'node:buffer'
import type { Result } from '@kaoji/shared/result'
import { failed, ok } from '@kaoji/shared/result'
import { readDateStyles } from './cellStyles.ts'
import type { DefinedName, SheetCells, WorkbookCells } from './cells.ts'
import type { Refusal } from './refusals.ts'
import { refusal, UnsafeWorkbook } from './refusals.ts'
import { readSharedStrings } from './sharedStrings.ts'
import { readSheetCells } from './sheetCells.ts'
import { END, OPEN, XmlScanner } from './xmlScanner.ts'
import type { ZipParts } from './zip.ts'
import { LIMITS, openZip } from './zip.ts'

/**
 * The cells of an .xlsx file as Excel, WPS or LibreOffice save it, or why it is refused. Parsing is synchronous and its input is
 * whatever somebody uploads: the service calls it through `readInWorker`.
 */
export function readCells(file: Uint8Array): Result<WorkbookCells, Refusal> {
  try {
    return ok(readWorkbook(openZip(file)))
  } catch (error) {
    if (error instanceof UnsafeWorkbook) return failed(refusal(error.reason, error.message))
    throw error
  }
}

interface Relation {
  readonly type: string
  readonly target: string
}

interface Directory {
  readonly date1904: boolean
  readonly sheets: readonly (Pick<SheetCells, 'name' | 'state'> & { readonly relation: string })[]
  readonly names: readonly DefinedName[]
}

function readWorkbook(zip: ZipParts): WorkbookCells {
  refuseOtherPackages(zip)
  const root = [...readRelations(zip, '').values()].find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const relations = readRelations(zip, root)
  if ([...relations.values()].some((relation) => relation.type === 'externalLink')) throw new UnsafeWorkbook('external-links', root)
  const workbook = scan(zip, root)
  if (workbook === undefined) throw new UnsafeWorkbook('not-a-workbook', `${root} is missing`)
  const { date1904, sheets, names } = readDirectory(workbook)
  const part = (type: string) =>
    [...relations.values()].filter((relation) => relation.type === type).map((relation) => scanListed(zip, relation))[0]
  const strings = part('sharedStrings')
  const styles = part('styles')
  const surroundings = {
    strings: strings ? readSharedStrings(strings) : [],
    dateStyles: styles ? readDateStyles(styles) : [],
    date1904,
    room: LIMITS.cells,
  }
  return {
    date1904,
    names,
    sheets: sheets.flatMap(({ name, state, relation }) => {
      const listed = relations.get(relation)
      if (listed === undefined) throw new UnsafeWorkbook('damaged', `sheet ${name} has no part`)
      if (listed.type !== 'worksheet') return [] // a chart or dialog on a tab of its own has no cells
      return [{ name, state, ...readSheetCells(scanListed(zip, listed), surroundings) }]
    }),
  }
}

function refuseOtherPackages({ names }: ZipParts) {
  for (const name of names) {
    if (name.endsWith('vbaproject.bin') || name.includes('/macrosheets/')) throw new UnsafeWorkbook('macros', name)
    if (name.includes('/externallinks/')) throw new UnsafeWorkbook('external-links', name)
    if (name === 'encryptedpackage') throw new UnsafeWorkbook('password-protected', name)
  }
  if (names.has('content.xml') || names.has('xl/workbook.bin')) throw new UnsafeWorkbook('old-format', 'OpenDocument or binary workbook')
  if (!names.has('[content_types].xml')) throw new UnsafeWorkbook('not-a-workbook', 'a zip, but no office document')
}

function scan(zip: ZipParts, name: string): XmlScanner | undefined {
  const bytes = zip.read(name)
  return bytes && new XmlScanner(decode(bytes, name), name)
}

function scanListed(zip: ZipParts, { target }: Relation): XmlScanner {
  const xml = scan(zip, target)
  if (xml === undefined) throw new UnsafeWorkbook('damaged', `${target} is missing`)
  return xml
}

function decode(bytes: Buffer, name: string): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnsafeWorkbook('damaged', `${name}: not Unicode text`)
  }
}

/** @returns what a part refers to, by id: the last word of the type (both namespaces of ISO 29500 end alike), the target from the root */
function readRelations(zip: ZipParts, part: string): Map<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const xml = scan(zip, `${folder}_rels/${part.slice(folder.length)}.rels`)
  const relations = new Map<string, Relation>()
  if (xml === undefined) return relations
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event !== OPEN || xml.name !== 'Relationship') continue
    const type = xml.attribute('Type') ?? ''
    relations.set(xml.attribute('Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolve(folder, xml.attribute('Target') ?? ''),
    })
  }
  return relations
}

function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function readDirectory(xml: XmlScanner): Directory {
  const sheets: Directory['sheets'][number][] = []
  const names: { name: string; refersTo: string; index: string | undefined }[] = []
  let date1904 = false
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event !== OPEN) continue
    if (xml.name === 'workbookPr') date1904 = ['1', 'true'].includes(xml.attribute('date1904') ?? '')
    else if (xml.name === 'sheet') {
      const state = xml.attribute('state')
      sheets.push({
        name: xml.attribute('name') ?? '',
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        relation: xml.prefixedAttribute('id') ?? '',
      })
    } else if (xml.name === 'definedName') {
      const [name, index] = [xml.attribute('name') ?? '', xml.attribute('localSheetId')]
      names.push({ name, index, refersTo: xml.content() })
    }
  }
  if (sheets.length === 0) throw new UnsafeWorkbook('damaged', 'no sheet')
  return {
    date1904,
    sheets,
    names: names.map(({ name, index, refersTo }) => ({
      name,
      refersTo,
      sheet: index === undefined ? undefined : sheets[Number(index)]?.name,
    })),
  }
}
