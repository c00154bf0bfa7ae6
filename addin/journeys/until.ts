const LONGEST = 20_000

/**
 * Asks until the answer is yes, where only a promise knows it: `waitForFunction` takes any promise for a yes.
 * @throws Error with what was waited for, where the answer is no for twenty seconds
 */
export async function until(what: string, asks: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LONGEST
  while (!(await asks())) if (Date.now() > end) throw new Error(`not within ${LONGEST / 1000} seconds: ${what}`)
}
