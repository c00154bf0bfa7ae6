import { crc32, deflateRawSync } from 'node:zlib'

/** 1980-01-01 00:00, the first moment a zip knows: parts of the same content give the same bytes, whenever they are packed. */
const FIRST_DAY = 0x21

/** @returns a zip of the parts in their order; the same parts give the same bytes on one Node and CPU */
export function packZip(parts: readonly (readonly [path: string, content: Uint8Array])[]): Buffer {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [path, content] of parts) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(content, { level: 6 })
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0) // version needed
    shared.writeUInt16LE(0x0800, 2) // names are UTF-8
    shared.writeUInt16LE(8, 4) // deflate
    shared.writeUInt16LE(FIRST_DAY, 8)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    chunks.push(Buffer.from('PK\x03\x04', 'latin1'), shared, name, packed)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, place, name)
    at += 30 + name.length + packed.length
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...chunks, ...directory, end])
}
