/** @returns the members by key, keys in order of first appearance, members in the order given */
export function grouped<T, K>(members: Iterable<T>, keyOf: (member: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const member of members) {
    const key = keyOf(member)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [member])
    else group.push(member)
  }
  return groups
}

/** @returns how many members have each key */
export function counted<T, K>(members: Iterable<T>, keyOf: (member: T) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const member of members) {
    const key = keyOf(member)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Orders texts by their code units: the same on every machine, unlike a locale's order. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
