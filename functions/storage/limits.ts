/// <reference lib="es2024.string" />
import { onceFor } from '@kaoji/shared/onceFor'
import type { Properties, Value, Write } from './port.ts'

// Understanding the Table service data model, Performing entity group transactions (learn.microsoft.com/rest/api/storageservices)
const KEY_CHARACTERS = 512 // 1 KiB of UTF-16
export const STRING_CHARACTERS = 32 * 1024 // 64 KiB
const ENTITY_BYTES = 1024 * 1024
const PROPERTIES = 252
const TRANSACTION_ENTITIES = 100
const TRANSACTION_BYTES = 4 * 1024 * 1024
/** What one write costs in a transaction's body beside its properties: MIME headers, address, both keys percent-encoded. */
const WRITE_BYTES = 8 * 1024
const RESERVED = new Set(['partitionkey', 'rowkey', 'timestamp', 'etag'])

/** Breaking a limit of Table storage is a bug of whoever wrote the entity: it throws, here as there. */
export class BeyondLimits extends Error {
  override readonly name = 'BeyondLimits'
}

/** Table names: letters and digits, a letter first, 3 to 63. @throws BeyondLimits */
export function checkTable(name: string): void {
  if (!/^[A-Za-z][A-Za-z0-9]{2,62}$/.test(name)) throw new BeyondLimits(`no table can be called ${JSON.stringify(name)}`)
}

/**
 * What Table storage forbids in a key, and halves of surrogate pairs: without these both adapters order keys alike.
 * @throws BeyondLimits
 */
export function checkKey(key: string): void {
  if (key.length > KEY_CHARACTERS) throw new BeyondLimits(`a key of ${key.length} characters, at most ${KEY_CHARACTERS}`)
  // oxlint-disable-next-line no-control-regex -- these are what is forbidden
  if (/[/\\#?\u0000-\u001f\u007f-\u009f\ud800-\udfff]/.test(key))
    throw new BeyondLimits(`forbidden characters in key ${JSON.stringify(key)}`)
}

/** @throws BeyondLimits where a transaction breaks a limit of Table storage */
export function checkWrites(table: string, partitionKey: string, writes: readonly Write[]): void {
  checkTable(table)
  checkKey(partitionKey)
  if (writes.length === 0) throw new BeyondLimits('a transaction of nothing')
  if (!fitTogether(writes)) throw new BeyondLimits(`a transaction of ${writes.length} writes, ${bytesOf(writes, jsonBytes)} bytes`)
  if (new Set(writes.map(({ rowKey }) => rowKey)).size < writes.length) throw new BeyondLimits('one entity twice in a transaction')
  for (const write of writes) {
    checkKey(write.rowKey)
    if (write.write !== 'delete') checkEntity(partitionKey, write.rowKey, write.properties)
  }
}

/** @returns whether the writes are few and small enough for one transaction */
export function fitTogether(writes: readonly Write[]): boolean {
  if (writes.length > TRANSACTION_ENTITIES) return false
  return measures.some((measure) => bytesOf(writes, measure) <= TRANSACTION_BYTES)
}

type Measure = (properties: Properties) => number

const bytesOf = (writes: readonly Write[], measure: Measure): number =>
  writes.reduce((bytes, write) => bytes + WRITE_BYTES + (write.write === 'delete' ? 0 : measure(write.properties)), 0)

/** @throws BeyondLimits where an entity is too large, or holds what a property cannot */
export function checkEntity(partitionKey: string, rowKey: string, properties: Properties): void {
  const names = Object.keys(properties)
  if (names.length > PROPERTIES) throw new BeyondLimits(`${names.length} properties, at most ${PROPERTIES}`)
  let bytes = 4 + 2 * (partitionKey.length + rowKey.length)
  for (const name of names) {
    if (!/^[A-Za-z][A-Za-z0-9]{0,254}$/.test(name) || RESERVED.has(name.toLowerCase()))
      throw new BeyondLimits(`no property can be called ${name}`)
    bytes += 8 + 2 * name.length + valueBytes(name, properties[name]!)
  }
  // Table storage counts UTF-16, Azurite the UTF-8 that travels: an entity must pass both.
  if (!measures.some((measure) => measure(properties) <= ENTITY_BYTES - WRITE_BYTES))
    bytes = Math.max(bytes, jsonBytes(properties) + WRITE_BYTES)
  if (bytes > ENTITY_BYTES) throw new BeyondLimits(`an entity of ${bytes} bytes, at most ${ENTITY_BYTES}`)
}

function valueBytes(name: string, value: Value): number {
  if (typeof value === 'boolean') return 1
  if (typeof value === 'number') {
    if ((value | 0) !== value || Object.is(value, -0)) throw new BeyondLimits(`${name} is ${value}, no whole number of 32 bits`)
    return 4
  }
  if (typeof value !== 'string') throw new BeyondLimits(`${name} is neither text, number nor boolean`)
  if (value.length > STRING_CHARACTERS) throw new BeyondLimits(`${name} has ${value.length} characters, at most ${STRING_CHARACTERS}`)
  if (!value.isWellFormed()) throw new BeyondLimits(`${name} holds half a surrogate pair`)
  return 4 + 2 * value.length
}

/** No properties are more bytes on their way than this, and it costs little to know: six a character, as `\u0000`. */
const sixfold: Measure = (properties) =>
  Object.keys(properties).reduce((bytes, name) => {
    const value = properties[name]
    return bytes + 16 + 6 * (name.length + (typeof value === 'string' ? value.length : 11))
  }, 0)

const closely: Measure = onceFor((properties: Properties) =>
  Object.entries(properties).reduce(
    (bytes, [name, value]) => bytes + 16 + name.length + (typeof value === 'string' ? mostBytesOf(value) : 11),
    0,
  ),
)

const jsonBytes: Measure = onceFor((properties: Properties) => Buffer.byteLength(JSON.stringify(properties)))

/** An entity's bytes on their way, the cheapest measure first: the last is exact, the others are never too small. */
const measures: readonly Measure[] = [sixfold, closely, jsonBytes]

/** @returns at most how many bytes a well-formed text takes as JSON: all that is not ASCII as it is, and of ASCII each sign with a backslash */
export function mostBytesOf(text: string): number {
  // oxlint-disable-next-line no-control-regex -- these take six
  if (/[\u0000-\u001f]/.test(text)) return Buffer.byteLength(JSON.stringify(text))
  // Of three bytes a character, those that lack are at least two for every ASCII sign.
  return 2 + Math.floor((Buffer.byteLength(text) + 3 * text.length) / 2)
}
