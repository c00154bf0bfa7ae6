import { crc32, inflateRawSync } from 'node:zlib'
import { UnsafeWorkbook } from './refusals.ts'

/**
 * What a file may hold at most: bytes as handed in, parts, bytes of one part and of all parts unpacked, cells (rows and shared strings
 * are held to the same number). Ten times the largest real sheet and more; a leaders' workbook is 35 KB.
 */
export const LIMITS = { file: 8_000_000, parts: 2000, part: 64_000_000, total: 128_000_000, cells: 500_000 } as const

/** The parts of a checked zip, by lower-case name with `/`; `read` unpacks one and proves its length and checksum. */
export interface ZipParts {
  readonly names: ReadonlySet<string>
  /** the names as the directory writes them, in its order */
  readonly paths: readonly string[]
  /** @throws UnsafeWorkbook 'damaged' */
  read(name: string): Buffer | undefined
}

interface Entry {
  readonly path: string
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly local: number
  start: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_SIZE = 22
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Checks the whole directory of a zip before anything is unpacked (APPNOTE 6.3): sizes, overlaps, double names, both headers of a part
 * against each other.
 * @throws UnsafeWorkbook for whatever does not add up
 */
export function openZip(bytes: Uint8Array): ZipParts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseOtherFiles(file)
  const entries = readDirectory(file, findEnd(file))
  checkLocalHeaders(file, entries)
  const byName = new Map<string, Entry>()
  for (const entry of entries) {
    if (byName.has(entry.name)) throw new UnsafeWorkbook('damaged', `${entry.name}: twice in the directory`)
    byName.set(entry.name, entry)
  }
  return {
    names: new Set(byName.keys()),
    paths: entries.map((entry) => entry.path),
    read(name) {
      const entry = byName.get(name.toLowerCase())
      return entry && unpack(file, entry)
    },
  }
}

function refuseOtherFiles(file: Buffer) {
  if (file.length === 0) throw new UnsafeWorkbook('empty', 'no bytes')
  if (file.length > LIMITS.file) throw new UnsafeWorkbook('too-large', `${file.length} bytes`)
  if (file.subarray(0, 8).equals(COMPOUND_FILE)) {
    const encrypted = file.includes(ENCRYPTED_PACKAGE)
    throw new UnsafeWorkbook(encrypted ? 'password-protected' : 'old-format', 'compound file (OLE)')
  }
  if (file.length < 4 || file.readUInt32LE(0) !== LOCAL) throw new UnsafeWorkbook('not-a-workbook', 'does not start as a zip')
}

/** @returns where the end record stands: the last one whose comment reaches exactly to the end of the file */
function findEnd(file: Buffer): number {
  for (let at = file.length - END_SIZE; at >= 0 && at >= file.length - END_SIZE - 0xffff; at -= 1) {
    if (file.readUInt32LE(at) === END && at + END_SIZE + file.readUInt16LE(at + 20) === file.length) return at
  }
  throw new UnsafeWorkbook('truncated', 'no end of the zip directory')
}

function readDirectory(file: Buffer, end: number): Entry[] {
  const [disk, here, count, size, start] = [4, 8, 10]
    .map((at) => file.readUInt16LE(end + at))
    .concat([12, 16].map((at) => file.readUInt32LE(end + at)))
  if (disk !== 0 || here !== count || start! + size! !== end)
    throw new UnsafeWorkbook('damaged', 'end record does not fit its directory (or zip64)')
  if (count! > LIMITS.parts) throw new UnsafeWorkbook('too-many-parts', `${count} parts`)
  const entries: Entry[] = []
  let [at, total] = [start!, 0]
  for (let index = 0; index < count!; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== CENTRAL) throw new UnsafeWorkbook('damaged', `directory entry ${index}`)
    const nameLength = file.readUInt16LE(at + 28)
    const path = file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    const entry: Entry = {
      path,
      name: path.toLowerCase(),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      local: file.readUInt32LE(at + 42),
      start: 0,
    }
    checkEntry(entry, file.readUInt16LE(at + 8))
    total += entry.unpacked
    if (total > LIMITS.total) throw new UnsafeWorkbook('bomb', `${total} bytes and more unpacked`)
    entries.push(entry)
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  if (at !== end) throw new UnsafeWorkbook('damaged', 'directory is longer than its entries')
  return entries
}

function checkEntry(entry: Entry, flags: number) {
  if ((flags & 0x2041) !== 0) throw new UnsafeWorkbook('password-protected', `${entry.name}: encrypted`)
  if (entry.method !== 0 && entry.method !== 8) throw new UnsafeWorkbook('damaged', `${entry.name}: method ${entry.method}`)
  if (entry.method === 0 && entry.packed !== entry.unpacked) throw new UnsafeWorkbook('damaged', `${entry.name}: stored, but two sizes`)
  if ([entry.packed, entry.unpacked, entry.local].includes(0xffffffff)) throw new UnsafeWorkbook('damaged', `${entry.name}: zip64`)
  // 2 bytes are how deflate says "nothing"
  if (entry.unpacked === 0 && entry.packed > 2) throw new UnsafeWorkbook('damaged', `${entry.name}: says it is empty`)
  if (entry.unpacked > LIMITS.part) throw new UnsafeWorkbook('bomb', `${entry.name}: ${entry.unpacked} bytes`)
}

/** Fills in where each part's bytes start, and refuses parts that overlap or whose two headers name different parts. */
function checkLocalHeaders(file: Buffer, entries: readonly Entry[]) {
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.local - b.local)) {
    const at = entry.local
    if (at < free || at + 30 > file.length || file.readUInt32LE(at) !== LOCAL) throw new UnsafeWorkbook('damaged', `${entry.name}: header`)
    const nameLength = file.readUInt16LE(at + 26)
    entry.start = at + 30 + nameLength + file.readUInt16LE(at + 28)
    free = entry.start + entry.packed
    const name = file
      .toString('utf8', at + 30, at + 30 + nameLength)
      .replaceAll('\\', '/')
      .toLowerCase()
    if (name !== entry.name || free > file.length) throw new UnsafeWorkbook('damaged', `${entry.name}: two names, or beyond the end`)
    if (file.readUInt16LE(at + 8) !== entry.method) throw new UnsafeWorkbook('damaged', `${entry.name}: two methods`)
  }
}

function unpack(file: Buffer, entry: Entry): Buffer {
  const packed = file.subarray(entry.start, entry.start + entry.packed)
  const bytes = entry.method === 0 ? packed : inflate(packed, entry)
  if (bytes.length !== entry.unpacked || crc32(bytes) !== entry.crc)
    throw new UnsafeWorkbook('damaged', `${entry.name}: length or checksum`)
  return bytes
}

function inflate(packed: Buffer, entry: Entry): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.unpacked + 1 })
  } catch (error) {
    throw new UnsafeWorkbook('damaged', `${entry.name}: ${String(error)}`)
  }
}
