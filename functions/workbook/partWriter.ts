import { crc32 } from 'node:zlib'
import { packBlock, type PackedPart } from './zipWriter.ts'

/** How much text is gathered before it becomes bytes: enough to be written at one go, little enough to be forgotten while it is young. */
const PIECE = 32_768
/** How many bytes are packed at one go, on a thread of zlib's own, while the next ones are made. */
const BLOCK = 1_048_576
/** How many blocks are under way at most: the memory that a workbook takes beside what it says. */
const BLOCKS = 6
/** The most bytes that a UTF-16 unit becomes in UTF-8. */
const WIDEST = 3

/** Writes the parts of a workbook one after another, each packed while it is written: a page of 20 MB never stands in memory, as text or bytes. */
export class PartWriter {
  readonly #free: Buffer[] = []
  readonly #packing: Promise<void>[] = []

  /** @returns the part, packed, of texts that are asked for one by one; its last blocks may be under way yet, `allPacked` waits for them */
  async part(path: string, texts: Iterable<string>): Promise<PackedPart> {
    const packed: Buffer[] = []
    let [size, crc, filled, block] = [0, 0, 0, await this.#block(0)]
    const pack = (last: boolean) => {
      const content = block.subarray(0, filled)
      crc = crc32(content, crc)
      size += filled
      filled = 0
      this.#pack(block, content, last, packed)
    }
    const write = async (text: string) => {
      const most = text.length * WIDEST
      if (filled + most > block.length) {
        pack(false)
        block = await this.#block(most)
      }
      filled += block.write(text, filled)
    }
    let gathered = ''
    for (const text of texts) {
      gathered += text
      if (gathered.length < PIECE) continue
      await write(gathered)
      gathered = ''
    }
    await write(gathered)
    pack(true)
    return { path, packed, size, crc }
  }

  async allPacked(): Promise<void> {
    await Promise.all(this.#packing)
  }

  async #block(least: number): Promise<Buffer> {
    if (least > BLOCK) return Buffer.allocUnsafe(least)
    if (this.#packing.length >= BLOCKS) await this.#packing.shift()
    return this.#free.pop() ?? Buffer.allocUnsafe(BLOCK)
  }

  #pack(block: Buffer, content: Uint8Array, last: boolean, packed: Buffer[]): void {
    const place = packed.push(Buffer.alloc(0)) - 1
    const done = async () => {
      packed[place] = await packBlock(content, last)
      this.#free.push(block)
    }
    this.#packing.push(done())
  }
}
