type Made = () => unknown

/** Statements on one range, in their order. */
interface Stretch {
  readonly range: object
  readonly statements: Made[]
}

/**
 * A worksheet on which nothing happens yet: what is set and called is noted down by the range it is done to.
 * @param real the sheet, once there is one
 */
export function notedSheet(real: () => Excel.Worksheet): { readonly sheet: Excel.Worksheet; readonly stretches: readonly Stretch[] } {
  const stretches: Stretch[] = []
  const note = (range: object, statement: Made) => {
    if (stretches.at(-1)?.range === range) stretches.at(-1)!.statements.push(statement)
    else stretches.push({ range, statements: [statement] })
  }
  const noted = (of: Member, range: object | undefined): unknown =>
    new Proxy(() => undefined, {
      get: (_, name) => noted(member(of, name), range),
      set(_, name, value: unknown) {
        note(range ?? stretches, () => Reflect.set(of() as object, name, value))
        return true
      },
      apply(_, __, given: readonly unknown[]) {
        let made: unknown
        const own = range ?? {}
        note(own, () => (made = of(given)))
        return noted(() => made, own)
      },
    })
  return { sheet: noted(real, undefined) as Excel.Worksheet, stretches }
}

interface Member {
  (call?: readonly unknown[]): unknown
}

/** A member of what is not there yet: its value, or with arguments what it returns when it is called. */
const member =
  (of: Made, name: string | symbol): Member =>
  (call) => {
    const holder = of() as Record<string | symbol, unknown>
    return call === undefined ? holder[name] : (holder[name] as (...given: readonly unknown[]) => unknown).apply(holder, [...call])
  }
