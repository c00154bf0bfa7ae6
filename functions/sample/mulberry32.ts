/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** @returns a whole number from `from` to `to`, both included */
  whole(from: number, to: number): number
  /** @returns whether something that happens so many times in a hundred happens */
  chance(inHundred: number): boolean
  /** @throws RangeError when the list is empty */
  pick<T>(list: readonly T[]): T
  /** @returns the list's members in another order */
  shuffled<T>(list: readonly T[]): T[]
}

/** Tommy Ettinger's mulberry32: 32 bits of state, one multiplication chain a number. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** FNV-1a over UTF-16 units: a name to a seed. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** A stream that no seed moves, for what points hang on: whoever varies the prose finds the same ranking. */
export const fixedRandomOf = (name: string): Random => randomOf(2011, name)

/**
 * A stream of its own for each name, so that a sheet more or less changes no other sheet.
 * @param name e.g. `attendance 行政科 2011-03`
 */
export function randomOf(seed: number, name: string): Random {
  const next = mulberry32((hashOf(name) ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0)
  const below = (limit: number) => next() % limit
  return {
    whole: (from, to) => from + below(to - from + 1),
    chance: (inHundred) => below(100) < inHundred,
    pick(list) {
      if (list.length === 0) throw new RangeError(`nothing to pick from in ${name}`)
      return list[below(list.length)]!
    },
    shuffled(list) {
      const left = [...list]
      return list.map(() => left.splice(below(left.length), 1)[0]!)
    },
  }
}
