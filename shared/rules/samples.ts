import type { Decimal } from '../decimal.ts'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import type { LoadedRule, Outcome } from './define.ts'
import type { Entry, FactShapes } from './facts.ts'
import { rules } from './registry.ts'

/** Facts and clauses as the tests of the rule kinds write them: short. */

/** @returns a rule as a clause has it: of a kind, with a maximum, parameters as in method data */
export const clause = (kind: string, maximum: string, parameters: unknown): LoadedRule => rules[kind]!.load(dec(maximum), parameters)

/** @returns so many occurrences of an item; in January unless said */
export const entry = (item: number, quantity: number | string, more: Partial<Entry> = {}): Entry => ({
  item,
  quantity: dec(quantity),
  says: same(`第${item}项${quantity}`),
  period: '2011-01',
  ...more,
})

export const entries = (...all: readonly Entry[]): FactShapes['entries'] => ({ entries: all })

type Figure = Decimal | number | string

/** @returns one figure, with its target where it has one */
export const value = (figure: Figure, target?: Figure): FactShapes['value'] => ({
  value: dec(figure),
  says: same(''),
  ...(target !== undefined && { target: dec(target) }),
})

export const pair = (actual: Figure, against: Figure): FactShapes['pair'] => ({
  actual: dec(actual),
  against: dec(against),
  says: same(''),
})

/** @returns what a table of cases compares: points and the Chinese arithmetic */
export const shown = ({ points, arithmetic }: Outcome): readonly [string, string] => [points.toString(), arithmetic.zh]

/** @returns the nearest change in Chinese with its exact gain: `少1次 0.3` */
export const nearestOf = ({ nearest }: Outcome): string =>
  nearest === undefined ? 'none' : `${nearest.says.zh} ${nearest.gain.toString()}`
