import type { Properties, Value } from './port.ts'

/** From so many characters on. */
const LONG = 64

/**
 * Properties as one text for a database column: a line of JSON, in which a long text is only its length in brackets, then the
 * long texts one after another. So rows, JSON already, are not quoted into JSON again.
 */
export function entityText(properties: Properties): string {
  let [line, tail] = ['', '']
  for (const name of Object.keys(properties)) {
    const value = properties[name]!
    const long = typeof value === 'string' && value.length >= LONG
    line += `${line === '' ? '' : ','}"${name}":${long ? `[${value.length}]` : JSON.stringify(value)}`
    if (long) tail += value
  }
  return `{${line}}\n${tail}`
}

/** @returns the properties that made the text */
export function propertiesOf(text: string): Properties {
  const line = text.indexOf('\n')
  const properties = JSON.parse(text.slice(0, line)) as Record<string, Value | readonly [number]>
  let at = line + 1
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== 'object') continue
    properties[name] = text.slice(at, at + value[0])
    at += value[0]
  }
  return properties as Properties
}
