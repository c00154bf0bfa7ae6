import { promisify } from 'node:util'
import { constants, crc32, deflateRaw, deflateRawSync } from 'node:zlib'

/** 1980-01-01 00:00, the first moment a zip knows: parts of the same content give the same bytes, whenever they are packed. */
const FIRST_DAY = 0x21
/** Takes half as long as the usual 6; a workbook is a twelfth larger for it. */
const LEVEL = 4
const deflate = promisify(deflateRaw)

/** A part of a zip, packed. */
export interface PackedPart {
  readonly path: string
  readonly packed: readonly Uint8Array[]
  readonly size: number
  readonly crc: number
}

/**
 * Packs a stretch of a part on a thread of zlib's own, from now on.
 * @param last whether the part ends here; else it ends on a whole byte, where the next stretch goes on
 */
export const packBlock = (content: Uint8Array, last: boolean): Promise<Buffer> =>
  deflate(content, { level: LEVEL, finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH })

/** Packs a part that is there already. */
export const packPart = (path: string, content: Uint8Array): PackedPart => ({
  path,
  packed: [deflateRawSync(content, { level: LEVEL })],
  size: content.length,
  crc: crc32(content),
})

/** @returns a zip of the parts in their order; the same parts give the same bytes on one Node and CPU */
export function joinParts(parts: readonly PackedPart[]): Buffer {
  const chunks: Uint8Array[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { path, packed, size, crc } of parts) {
    const name = Buffer.from(path)
    const length = lengthOf(packed)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0) // version needed
    shared.writeUInt16LE(0x0800, 2) // names are UTF-8
    shared.writeUInt16LE(8, 4) // deflate
    shared.writeUInt16LE(FIRST_DAY, 8)
    shared.writeUInt32LE(crc, 10)
    shared.writeUInt32LE(length, 14)
    shared.writeUInt32LE(size, 18)
    shared.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    chunks.push(Buffer.from('PK\x03\x04', 'latin1'), shared, name, ...packed)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, place, name)
    at += 30 + name.length + length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(lengthOf(directory), 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...chunks, ...directory, end])
}

const lengthOf = (chunks: readonly Uint8Array[]) => chunks.reduce((sum, chunk) => sum + chunk.length, 0)

/** @returns a zip of parts that are there already */
export const packZip = (parts: readonly (readonly [path: string, content: Uint8Array])[]): Buffer =>
  joinParts(parts.map(([path, content]) => packPart(path, content)))
