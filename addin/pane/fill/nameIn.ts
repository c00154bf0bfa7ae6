/**
 * A person's name for a code, out of the drop-down's words `XZ-03 王某`; the code itself where it is not among them, as that of the office.
 * @param people the words of the drop-down of people
 */
export const nameIn = (people: readonly string[], code: string): string =>
  people.find((words) => words.startsWith(`${code} `))?.slice(code.length + 1) ?? code
