/** A book that cannot be written as it is said: a bug of whoever built it, never of the one whose words stand in it. */
export class BookFault extends Error {
  override readonly name = 'BookFault'

  constructor(place: string, detail: string) {
    super(`${place}: ${detail}`)
  }
}
