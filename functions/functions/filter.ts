import { Refusal } from './refusal.ts'

/** An item of a list: flat, as far as it is filtered by. */
export type Filterable = Readonly<Record<string, unknown>>

type Literal = string | number | boolean | null
type Test = (item: Filterable) => boolean

const token = /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)(?![\w.])|([A-Za-z][\w]*)|([()]))/gy

const compares: Readonly<Record<string, (value: Literal, literal: Literal) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => comparable(a, b) && a! > b!,
  ge: (a, b) => comparable(a, b) && a! >= b!,
  lt: (a, b) => comparable(a, b) && a! < b!,
  le: (a, b) => comparable(a, b) && a! <= b!,
}
const comparable = (a: Literal, b: Literal) => a !== null && typeof a === typeof b
const constants: Readonly<Record<string, Literal>> = { true: true, false: false, null: null }

/**
 * A condition in the `filter` of the Azure REST guidelines: `state eq 'submitted' and (daysLate gt 0 or not zero eq true)`, over the
 * named fields; text in single quotes, doubled inside. A field that an item lacks is null.
 * @throws Refusal 'malformed-request' naming the place where it cannot be read, or the field that is not there
 */
export function compileFilter(text: string, fields: readonly string[]): Test {
  const tokens = tokensOf(text)
  let next = 0
  const peek = () => tokens[next]?.toLowerCase()
  const take = (word: string): boolean => {
    if (peek() !== word) return false
    next += 1
    return true
  }
  const fail = (): never => {
    throw malformed(text, tokens[next] ?? 'end')
  }

  function or(): Test {
    const tests = [and()]
    while (take('or')) tests.push(and())
    return tests.length === 1 ? tests[0]! : (item) => tests.some((test) => test(item))
  }
  function and(): Test {
    const tests = [not()]
    while (take('and')) tests.push(not())
    return tests.length === 1 ? tests[0]! : (item) => tests.every((test) => test(item))
  }
  function not(): Test {
    if (peek() === 'not') {
      next++
      const test = not()
      return (item) => !test(item)
    }
    if (peek() !== '(') return comparison()
    next++
    const test = or()
    if (peek() !== ')') fail()
    next++
    return test
  }
  function comparison(): Test {
    const field = tokens[next]
    if (field === undefined || !fields.includes(field)) return fail()
    next++
    const compare = compares[peek() ?? '']
    if (compare === undefined) return fail()
    next++
    const literal = tokens[next] === undefined ? undefined : literalOf(tokens[next]!)
    if (literal === undefined) return fail()
    next++
    return (item) => compare((item[field] ?? null) as Literal, literal)
  }

  const test = or()
  if (next < tokens.length) fail()
  return test
}

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  token.lastIndex = 0
  while (text.slice(token.lastIndex).trim() !== '') {
    const from = token.lastIndex
    const match = token.exec(text)
    if (match === null) throw malformed(text, text.slice(from).trim().slice(0, 20))
    tokens.push(match[1] ?? match[2] ?? match[3] ?? match[4]!)
  }
  return tokens
}

function literalOf(word: string): Literal | undefined {
  if (word.startsWith("'")) return word.slice(1, -1).replaceAll("''", "'")
  if (/^-?\d/.test(word)) return Number(word)
  return Object.hasOwn(constants, word) ? constants[word] : undefined
}

const malformed = (filter: string, place: string) =>
  new Refusal(
    'malformed-request',
    { zh: 'filter在“{place}”处读不懂', en: 'The filter cannot be read at "{place}"' },
    { values: { place }, members: { filter } },
  )
