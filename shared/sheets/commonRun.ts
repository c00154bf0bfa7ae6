// Above this many pairs nothing is found between equal heads and tails: the table of the longest common run would not fit.
const mostPairs = 4_000_000

/** @returns the pairs of places of a longest run of equal texts common to both lists, in order */
export function commonRun(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
  const head = range(0, start).map((i) => [i, i] as const)
  const tail = range(endA, a.length).map((i) => [i, i - endA + endB] as const)
  return [...head, ...middleRun(a.slice(start, endA), b.slice(start, endB)).map(([i, j]) => [i + start, j + start] as const), ...tail]
}

function middleRun(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostPairs) return []
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1
    else j += 1
  }
  return pairs
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
