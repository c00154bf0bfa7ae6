const isInt32 = (n: number) => n === (n | 0)

/**
 * Euclid's, of safe integers, the second 0 or above. The hot path of every score: 32-bit integers where they do, since the rest of two
 * floating-point numbers takes ten times as long; plain variables, since swapping through an array costs as much as the division.
 */
export function greatestCommonDivisor(a: number, b: number): number {
  let x = a < 0 ? -a : a
  let y = b
  while (!isInt32(x) || !isInt32(y)) {
    if (y === 0) return x
    const rest = x % y
    x = y
    y = rest
  }
  let [small, smaller] = [x | 0, y | 0]
  while (smaller !== 0) {
    const rest = (small % smaller) | 0
    small = smaller
    smaller = rest
  }
  return small
}

/** The same of any whole numbers. */
export function greatestCommonDivisorBig(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
