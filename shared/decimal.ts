import { greatestCommonDivisor, greatestCommonDivisorBig } from './greatestCommonDivisor.ts'

/**
 * Exact numbers: every value is a fraction of whole numbers, so `1 ÷ 3 × 3` is 1 and nothing is rounded before a clause says so.
 * Small values stay in safe integers; what grows beyond them moves to BigInt without a word.
 */
type Whole = number | bigint

export type Rounding = 'half-up' | 'truncate' | 'floor' | 'ceiling'

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/
const [ZERO, NINE, POINT, PLUS, MINUS] = [0x30, 0x39, 0x2e, 0x2b, 0x2d]
const POWERS = Array.from({ length: 16 }, (_, places) => 10 ** places)
// 2^a × 5^b → the decimal places that such a denominator needs; all there are up to the largest below.
const PLACES = new Map(POWERS.flatMap((_, twos) => POWERS.map((__, fives) => [2 ** twos * 5 ** fives, Math.max(twos, fives)] as const)))
const LARGEST_LISTED = 2 ** 15
const isSafe = (n: number) => n <= Number.MAX_SAFE_INTEGER && n >= Number.MIN_SAFE_INTEGER

const power = (places: number): Whole => (places < POWERS.length ? POWERS[places]! : 10n ** BigInt(places))

export class Decimal {
  /** numerator over denominator, the denominator above 0; both numbers (safe integers) or both bigints */
  private constructor(
    private readonly n: Whole,
    private readonly d: Whole,
  ) {}

  static readonly zero = new Decimal(0, 1)
  static readonly one = new Decimal(1, 1)

  private static make(n: Whole, d: Whole): Decimal {
    if (typeof n === 'number' && typeof d === 'number') {
      if (d === 1) return new Decimal(n, 1)
      const divisor = greatestCommonDivisor(n, d)
      return divisor === 1 ? new Decimal(n, d) : new Decimal(n / divisor, d / divisor)
    }
    const [bigN, bigD] = [BigInt(n), BigInt(d)]
    const divisor = greatestCommonDivisorBig(bigN, bigD) || 1n
    const [reducedN, reducedD] = [bigN / divisor, bigD / divisor]
    const [smallN, smallD] = [Number(reducedN), Number(reducedD)]
    return isSafe(smallN) && isSafe(smallD) ? new Decimal(smallN, smallD) : new Decimal(reducedN, reducedD)
  }

  /** @returns the number a plain text writes (`12`, `-0.5`), or undefined where it writes none; no exponents, no grouping */
  static parse(text: string): Decimal | undefined {
    const sign = text.charCodeAt(0)
    const start = sign === MINUS || sign === PLUS ? 1 : 0
    // Fifteen digits and a point, as good as every cell, are read digit by digit: a pattern takes five times as long.
    if (text.length - start > 16) return Decimal.parseLong(text)
    let whole = 0
    let point = -1
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code >= ZERO && code <= NINE) whole = whole * 10 + (code - ZERO)
      else if (code === POINT && point < 0) point = at
      else return undefined
    }
    if (point < 0) {
      if (text.length - start === 16) return Decimal.parseLong(text)
      return text.length === start ? undefined : new Decimal(sign === MINUS ? 0 - whole : whole, 1)
    }
    const places = text.length - point - 1
    return point === start || places === 0 ? undefined : Decimal.make(sign === MINUS ? 0 - whole : whole, POWERS[places]!)
  }

  private static parseLong(text: string): Decimal | undefined {
    const match = PLAIN.exec(text)
    if (match === null) return undefined
    const fraction = match[3] ?? ''
    const whole = BigInt(match[2]! + fraction)
    return Decimal.make(match[1] === '-' ? -whole : whole, 10n ** BigInt(fraction.length))
  }

  /** @throws RangeError when a number is no whole number: fractions come from strings */
  static of(value: string | number | Decimal): Decimal {
    if (value instanceof Decimal) return value
    if (typeof value === 'number') {
      if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number; write decimals as strings`)
      return new Decimal(value, 1)
    }
    const parsed = Decimal.parse(value)
    if (parsed === undefined) throw new RangeError(`"${value}" is no decimal number`)
    return parsed
  }

  static sum(values: Iterable<Decimal>): Decimal {
    let total = Decimal.zero
    // n over the largest denominator yet, reduced once at the end instead of at every step; total takes what does not fit.
    let [n, d] = [0, 1]
    for (const value of values) {
      if (typeof value.n === 'number' && typeof value.d === 'number') {
        const common = value.d > d ? value.d : d
        const [left, right] = [n * (common / d), value.n * (common / value.d)]
        if (common % d === 0 && common % value.d === 0 && isSafe(left) && isSafe(right) && isSafe(left + right)) {
          n = left + right
          d = common
          continue
        }
      }
      total = total.plus(value)
    }
    const fitting = Decimal.make(n, d)
    return total.isZero() ? fitting : total.plus(fitting)
  }

  static min(first: Decimal, ...others: Decimal[]): Decimal {
    let least = first
    for (const value of others) if (value.compare(least) < 0) least = value
    return least
  }

  static max(first: Decimal, ...others: Decimal[]): Decimal {
    let most = first
    for (const value of others) if (value.compare(most) > 0) most = value
    return most
  }

  plus(term: Decimal | number): Decimal {
    return this.combined(Decimal.of(term), 1)
  }

  negated(): Decimal {
    return new Decimal(typeof this.n === 'number' ? 0 - this.n : -this.n, this.d)
  }

  minus(term: Decimal | number): Decimal {
    return this.combined(Decimal.of(term), -1)
  }

  private combined(other: Decimal, sign: 1 | -1): Decimal {
    if (typeof this.n === 'number' && typeof other.n === 'number') {
      const d1 = this.d as number
      const d2 = other.d as number
      // Tenths and hundredths meet at the larger denominator; others at the product.
      const d = d1 === d2 || d1 % d2 === 0 ? d1 : d2 % d1 === 0 ? d2 : d1 * d2
      const left = this.n * (d / d1)
      const right = sign * other.n * (d / d2)
      if (isSafe(d) && isSafe(left) && isSafe(right) && isSafe(left + right)) return Decimal.make(left + right, d)
    }
    const [n1, d1, n2, d2] = [BigInt(this.n), BigInt(this.d), BigInt(sign) * BigInt(other.n), BigInt(other.d)]
    return Decimal.make(n1 * d2 + n2 * d1, d1 * d2)
  }

  times(factor: Decimal | number): Decimal {
    const { n, d } = Decimal.of(factor)
    return this.scaled(n, d)
  }

  /** @throws RangeError on a divisor of 0: whoever divides says first what an empty denominator means */
  div(divisor: Decimal | number): Decimal {
    const { n, d } = Decimal.of(divisor)
    if (n === 0 || n === 0n) throw new RangeError('division by zero')
    return n > 0 ? this.scaled(d, n) : this.scaled(-d, -n)
  }

  /** times a fraction whose denominator is above 0 */
  private scaled(n2: Whole, d2: Whole): Decimal {
    if (typeof this.n === 'number' && typeof n2 === 'number') {
      const n = this.n * n2
      const d = (this.d as number) * (d2 as number)
      if (isSafe(n) && isSafe(d)) return Decimal.make(n + 0, d)
    }
    return Decimal.make(BigInt(this.n) * BigInt(n2), BigInt(this.d) * BigInt(d2))
  }

  compare(other: Decimal): -1 | 0 | 1 {
    if (this.d === other.d) return this.n < other.n ? -1 : this.n > other.n ? 1 : 0
    if (typeof this.n === 'number' && typeof other.n === 'number') {
      const left = this.n * (other.d as number)
      const right = other.n * (this.d as number)
      if (isSafe(left) && isSafe(right)) return left < right ? -1 : left > right ? 1 : 0
    }
    const [left, right] = [BigInt(this.n) * BigInt(other.d), BigInt(other.n) * BigInt(this.d)]
    return left < right ? -1 : left > right ? 1 : 0
  }

  eq(other: Decimal): boolean {
    return this.compare(other) === 0
  }
  lt(other: Decimal): boolean {
    return this.compare(other) < 0
  }
  lte(other: Decimal): boolean {
    return this.compare(other) <= 0
  }
  gt(other: Decimal): boolean {
    return this.compare(other) > 0
  }
  gte(other: Decimal): boolean {
    return this.compare(other) >= 0
  }
  isZero(): boolean {
    return this.n === 0 || this.n === 0n
  }
  isNegative(): boolean {
    return this.n < 0
  }
  isWhole(): boolean {
    return this.d === 1 || this.d === 1n
  }
  abs(): Decimal {
    return this.isNegative() ? this.negated() : this
  }

  /**
   * To so many places. `half-up` is 四舍五入, on the magnitude: −0.125 → −0.13; `truncate` cuts toward 0; `floor` and `ceiling` go down and up.
   */
  round(places: number, mode: Rounding = 'half-up'): Decimal {
    const scale = power(places)
    const negative = this.isNegative()
    if (typeof this.n === 'number' && typeof scale === 'number') {
      const magnitude = Math.abs(this.n) * scale
      const d = this.d as number
      if (magnitude < Number.MAX_SAFE_INTEGER) {
        const rest = magnitude % d
        if (rest === 0) return this
        const up = mode === 'half-up' ? rest * 2 >= d : mode !== 'truncate' && (mode === 'ceiling') !== negative
        const rounded = (magnitude - rest) / d + (up ? 1 : 0)
        return Decimal.make(negative ? 0 - rounded : rounded, scale)
      }
    }
    const [n, d] = [BigInt(this.n), BigInt(this.d)]
    const magnitude = (negative ? -n : n) * BigInt(scale)
    const cut = magnitude / d
    const rest = magnitude - cut * d
    const away = mode === 'half-up' ? rest * 2n >= d : mode === 'truncate' ? false : rest > 0n && (mode === 'ceiling') !== negative
    const rounded = away ? cut + 1n : cut
    return Decimal.make(negative ? -rounded : rounded, BigInt(scale))
  }

  floor(): Decimal {
    return this.round(0, 'floor')
  }
  ceil(): Decimal {
    return this.round(0, 'ceiling')
  }

  /** @returns with exactly so many places, rounded half-up: `4.60` */
  toFixed(places: number): string {
    const rounded = this.round(places)
    return rounded.written(places)
  }

  /** the digits of a number that so many places write exactly */
  private written(places: number): string {
    const sign = this.isNegative() ? '-' : ''
    const scale = power(places)
    const quick = typeof this.n === 'number' && typeof scale === 'number' ? Math.abs(this.n) * (scale / (this.d as number)) : Infinity
    const digits = String(isSafe(quick) ? quick : (BigInt(this.abs().n) * BigInt(scale)) / BigInt(this.d)).padStart(places + 1, '0')
    return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
  }

  /** @returns how many decimal places write this number exactly, or undefined where none do (1 ÷ 3) */
  places(): number | undefined {
    if (typeof this.d === 'number' && this.d <= LARGEST_LISTED) return PLACES.get(this.d)
    let [twos, fives] = [0, 0]
    let rest = BigInt(this.d)
    for (; rest % 2n === 0n; rest /= 2n) twos += 1
    for (; rest % 5n === 0n; rest /= 5n) fives += 1
    return rest === 1n ? Math.max(twos, fives) : undefined
  }

  /** @returns the exact decimal, or `numerator/denominator` where no decimal writes it exactly; `fromExact` reads both */
  toString(): string {
    if (this.d === 1) return String(this.n)
    const places = this.places()
    if (places === undefined) return `${this.n}/${this.d}`
    // Up to fifteen digits a binary quotient is written as the decimal it stands for; below 0.000001 it would come with an exponent.
    const isShort = typeof this.n === 'number' && places <= 6 && Math.abs(this.n) * POWERS[places]! < 1e15
    return isShort ? String(this.n / (this.d as number)) : this.written(places)
  }

  /** @returns what {@link toString} wrote, exactly */
  static fromExact(text: string): Decimal {
    const slash = text.indexOf('/')
    return slash < 0 ? Decimal.of(text) : Decimal.of(text.slice(0, slash)).div(Decimal.of(text.slice(slash + 1)))
  }

  toJSON(): string {
    return this.toString()
  }

  /** @returns the nearest binary number: for charts and number cells of a workbook, never for a score */
  toNumber(): number {
    return typeof this.n === 'number' ? this.n / (this.d as number) : Number(this.toFixed(12))
  }
}

/** @returns an exact number from its text or a whole number */
export const dec = (value: string | number | Decimal): Decimal => Decimal.of(value)
