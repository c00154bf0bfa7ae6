import { isCivilDate } from '../civilDate.ts'
import { Decimal } from '../decimal.ts'

/** Reads one parameter of a rule from method data, once, when the method is loaded. */
export interface Parameter<T> {
  /** @returns the value; @throws WrongParameter saying what it should be */
  read(written: unknown): T
}

/** A parameter that does not say what its kind needs; the loader adds the clause. */
export class WrongParameter extends Error {}

const parameter = <T>(read: (written: unknown) => T): Parameter<T> => ({ read })

function number(written: unknown, what: string, allowed: (value: Decimal) => boolean): Decimal {
  const value = typeof written === 'string' || Number.isSafeInteger(written) ? Decimal.parse(String(written)) : undefined
  if (value === undefined || !allowed(value)) throw new WrongParameter(`${JSON.stringify(written)} is not ${what}`)
  return value
}

/** points, above 0, as a decimal text: `'0.5'` */
export const points = parameter((written) => number(written, 'points above 0', (value) => value.gt(Decimal.zero)))
/** points, 0 or above */
export const pointsOrNone = parameter((written) => number(written, 'points of 0 or above', (value) => !value.isNegative()))
/** a whole number, 0 or above */
export const count = parameter((written) => number(written, 'a whole number', (value) => value.isWhole() && !value.isNegative()))
/** any decimal */
export const decimal = parameter((written) => number(written, 'a decimal number', () => true))
/** a share, above 0, at most 1 */
export const share = parameter((written) =>
  number(written, 'a share of at most 1', (value) => value.gt(Decimal.zero) && value.lte(Decimal.one)),
)
export const word = parameter((written) => {
  if (typeof written !== 'string' || written === '') throw new WrongParameter(`${JSON.stringify(written)} is no text`)
  return written
})
export const flag = parameter((written) => {
  if (typeof written !== 'boolean') throw new WrongParameter(`${JSON.stringify(written)} is neither true nor false`)
  return written
})

/** a day of any year, `03-31`; 29 February is none, since most years lack it */
export const monthDay = parameter((written) => {
  if (typeof written !== 'string' || !isCivilDate(`2011-${written}`))
    throw new WrongParameter(`${JSON.stringify(written)} is no day such as "03-31"`)
  return written
})

/** @returns a parameter that is either a bare text or a record; each is faulted as what it is, so that the message names the field */
export const wordOr = <T, U>(bare: Parameter<T>, fields: Parameter<U>): Parameter<T | U> =>
  parameter((written) => (typeof written === 'object' ? fields.read(written) : bare.read(written)))

/** @returns the parameter, or undefined where the method does not give it */
export const optional = <T>(inner: Parameter<T>): Parameter<T | undefined> =>
  parameter((written) => (written === undefined ? undefined : inner.read(written)))

export const oneOf = <const T extends string>(...words: readonly T[]): Parameter<T> =>
  parameter((written) => {
    const found = words.find((candidate) => candidate === written)
    if (found === undefined) throw new WrongParameter(`${JSON.stringify(written)} is none of ${words.join(', ')}`)
    return found
  })

/** a list with at least one member */
export const list = <T>(inner: Parameter<T>): Parameter<readonly T[]> =>
  parameter((written) => {
    if (!Array.isArray(written) || written.length === 0) throw new WrongParameter(`${JSON.stringify(written)} is no list`)
    return written.map((member) => inner.read(member))
  })

export type Fields = Readonly<Record<string, Parameter<unknown>>>
export type Read<F extends Fields> = { readonly [K in keyof F]: F[K] extends Parameter<infer T> ? T : never }

/** an object with just these fields; an unknown field is a fault, since it would silently do nothing */
export function record<F extends Fields>(fields: F): Parameter<Read<F>> {
  return parameter((written) => {
    if (typeof written !== 'object' || written === null || Array.isArray(written))
      throw new WrongParameter(`${JSON.stringify(written)} is no record`)
    const stranger = Object.keys(written).find((key) => !(key in fields))
    if (stranger !== undefined) throw new WrongParameter(`"${stranger}" is no parameter here`)
    const read = Object.entries(fields).map(([key, field]) => {
      try {
        return [key, field.read((written as Record<string, unknown>)[key])]
      } catch (trouble) {
        if (trouble instanceof WrongParameter) throw new WrongParameter(`${key}: ${trouble.message}`)
        throw trouble
      }
    })
    return Object.fromEntries(read) as Read<F>
  })
}

/** a record from any name to one kind of value */
export const table = <T>(inner: Parameter<T>): Parameter<Readonly<Record<string, T>>> =>
  parameter((written) => {
    if (typeof written !== 'object' || written === null || Array.isArray(written))
      throw new WrongParameter(`${JSON.stringify(written)} is no table`)
    return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, inner.read(value)]))
  })
