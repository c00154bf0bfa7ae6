import { dayNumber } from '@kaoji/shared/civilDate'
import { FormulaError, numberOf, single, textOf, truthOf, type Block, type Operand } from './operand.ts'

/** An argument, worked out when it is asked for: an error in one that nobody asks for is none. */
type Given = () => Operand | Block
type Function = (given: readonly Given[]) => Operand | Block

const all = (given: readonly Given[]): readonly Operand[] =>
  given.flatMap((one) => {
    const value = one()
    return typeof value === 'object' ? value.block : [value]
  })
const numbers = (given: readonly Given[]) => all(given).filter((value) => typeof value === 'number')
// In a block only what is true, false or a number counts.
const truths = (given: readonly Given[]) =>
  given.flatMap((one) => {
    const value = one()
    return typeof value === 'object'
      ? value.block.filter((cell) => typeof cell === 'number' || typeof cell === 'boolean').map(Boolean)
      : [truthOf(value)]
  })
const fails = (one: Given | undefined) => {
  try {
    one?.()
    return false
  } catch (error) {
    if (error instanceof FormulaError) return true
    throw error
  }
}
const rounded = (value: number, places: number, round: (value: number) => number) => {
  const scale = 10 ** places
  // 15 digits, as Excel counts: 1.005 × 100 is 100.5 and not 100.49999999999999.
  return (Math.sign(value) * round(Number((Math.abs(value) * scale).toPrecision(15)))) / scale
}
const number = (one: Given | undefined, plain = 0) => (one === undefined ? plain : numberOf(one()))

/** Excel's functions that conditional formats of ours use; others are left to Univer. */
export const FUNCTIONS: Readonly<Record<string, Function>> = {
  AND: (given) => truths(given).every(Boolean),
  OR: (given) => truths(given).some(Boolean),
  NOT: ([one]) => !truthOf(one?.()),
  IF: ([test, yes, no]) => (truthOf(test?.()) ? yes?.() : no === undefined ? false : no()),
  IFERROR: ([one, other]) => (fails(one) ? other?.() : one?.()),
  ISERROR: ([one]) => fails(one),
  ISBLANK: ([one]) => single(one?.()) === undefined,
  ISTEXT: ([one]) => typeof single(one?.()) === 'string',
  ISNUMBER: ([one]) => !fails(one) && typeof single(one?.()) === 'number',
  COUNT: (given) => numbers(given).length,
  COUNTA: (given) => all(given).filter((value) => value !== undefined).length,
  COUNTBLANK: (given) => all(given).filter((value) => value === undefined || value === '').length,
  SUM: (given) => numbers(given).reduce((sum, value) => sum + value, 0),
  MIN: (given) => Math.min(...(numbers(given).length === 0 ? [0] : numbers(given))),
  MAX: (given) => Math.max(...(numbers(given).length === 0 ? [0] : numbers(given))),
  N: ([one]) => {
    const value = single(one?.())
    return typeof value === 'number' ? value : Number(value === true)
  },
  VALUE: ([one]) => numberOf(one?.()),
  ABS: ([one]) => Math.abs(number(one)),
  INT: ([one]) => Math.floor(number(one)),
  MOD: ([one, other]) => number(one) - number(other) * Math.floor(number(one) / number(other)),
  ROUND: ([one, places]) => rounded(number(one), number(places), Math.round),
  ROUNDUP: ([one, places]) => rounded(number(one), number(places), Math.ceil),
  ROUNDDOWN: ([one, places]) => rounded(number(one), number(places), Math.floor),
  LEN: ([one]) => textOf(one?.()).length,
  LEFT: ([one, count]) => textOf(one?.()).slice(0, number(count, 1)),
  TRIM: ([one]) => textOf(one?.()).trim(),
  EXACT: ([one, other]) => textOf(one?.()) === textOf(other?.()),
  DATE: ([year, month, day]) => {
    const two = (one: Given | undefined) => String(number(one)).padStart(2, '0')
    return dayNumber(`${number(year)}-${two(month)}-${two(day)}`) - dayNumber('1899-12-30')
  },
}
