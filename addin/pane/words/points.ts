/**
 * Points as they are shown beside others: the service's decimal with the sign that look.md asks for, − (U+2212) or +.
 * @param points a decimal as text; a difference
 */
export const signed = (points: string): string => (/^[-−]/.test(points) ? '−' : '+') + points.replace(/^[-−+]/, '')

/** Points that may be below 0, with the sign that look.md asks for where they are. */
export const withMinus = (points: string): string => points.replace(/^-/, '−')

/**
 * What a line lost of its maximum, for ordering and showing; exact, since decimals of a few places are counted in ten-thousandths.
 * @returns text with at least two places, '0.00' where nothing was lost
 */
export function lost(maximum: string, points: string): string {
  const difference = tenThousandths(maximum) - tenThousandths(points)
  const [whole, rest] = [difference / 10_000n, difference % 10_000n]
  return `${whole}.${String(rest)
    .padStart(4, '0')
    .replace(/0{1,2}$/, '')}`
}

/** A decimal text of at most four places as a whole number of ten-thousandths. */
export function tenThousandths(decimal: string): bigint {
  const [, sign, whole, places = ''] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(decimal) ?? []
  if (whole === undefined) throw new RangeError(`"${decimal}" is no decimal of at most four places`)
  const size = BigInt(whole) * 10_000n + BigInt(places.padEnd(4, '0'))
  return sign === '-' ? -size : size
}

/** Points with the two places in which they are printed: 19.4 is 19.40. More places stay. */
export const twoPlaces = (points: string): string => {
  const [whole, places = ''] = points.split('.')
  return `${whole}.${places.padEnd(2, '0')}`
}
