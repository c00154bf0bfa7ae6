import * as fc from 'fast-check'
import { PartWriter } from './partWriter.ts'
import { openZip } from './zip.ts'
import { joinParts } from './zipWriter.ts'

async function unpacked(parts: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const writer = new PartWriter()
  const packed = []
  for (const [path, texts] of Object.entries(parts)) packed.push(await writer.part(path, texts))
  await writer.allPacked()
  const zip = openZip(joinParts(packed))
  return Object.keys(parts).map((path) => zip.read(path)!.toString())
}

test('parts are read back as they were written, whatever pieces they came in', async () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '考', '𠮷', '<'), maxLength: 40 }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(texts, texts, async (first, second) => {
      expect(await unpacked({ 'a.xml': first, 'b.xml': second })).toEqual([first.join(''), second.join('')])
    }),
  )
})

test('a part of many blocks is one part: ten million bytes, in texts of any size to one that no block takes', async () => {
  const texts = Array.from({ length: 20 }, (_, i) => `${'绩'.repeat(i * 17_000)}${'x'.repeat(7 ** (i % 7))}`)
  const [read] = await unpacked({ 'a.xml': texts })
  expect(read === texts.join('')).toBe(true)
})
