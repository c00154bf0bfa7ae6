/** Who did something, as the service says. */
interface Doer {
  readonly by: string
  readonly byName?: string
}

/**
 * A person's name: as the service knows it, else out of the drop-down's words `XZ-03 王某`; the code itself where it is not among them.
 * @param people the words of the drop-down of people
 */
export const nameIn = (people: readonly string[], { by, byName }: Doer): string =>
  byName ?? people.find((words) => words.startsWith(`${by} `))?.slice(by.length + 1) ?? by
