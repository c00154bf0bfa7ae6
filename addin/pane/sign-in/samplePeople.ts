import type { SamplePerson } from '../../service/signIn.ts'

/** Those in whose name, code or department every asked word stands. */
export function found(people: readonly SamplePerson[], asked: string): readonly SamplePerson[] {
  const words = asked.toLowerCase().split(/\s+/u)
  return people.filter(({ person, name, department }) => {
    const all = `${person} ${name} ${department}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
}

/** Those who have something to do, the departments' first as the list has them, and the others. */
export const inRoles = (people: readonly SamplePerson[]) => ({
  acting: people.filter(({ roles }) => roles.length > 0),
  others: people.filter(({ roles }) => roles.length === 0),
})
