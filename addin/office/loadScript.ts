/**
 * Runs a script of another address in a page. Where it does not come within the deadline it is taken out again and never runs, however late it comes:
 * Office.js finds its files by the first script of its name, and two of them in one page do not bear each other.
 * @returns whether it ran
 */
export function loadScript(document: Document, address: string, deadline: number): Promise<boolean> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = address
    const giveUp = () => {
      clearTimeout(timer)
      script.remove()
      // A script that has been asked for runs even when it is out of the page, unless it belongs to another one by then.
      document.implementation.createHTMLDocument().adoptNode(script)
      resolve(false)
    }
    const timer = setTimeout(giveUp, deadline)
    script.addEventListener('error', giveUp)
    script.addEventListener('load', () => {
      clearTimeout(timer)
      resolve(true)
    })
    document.head.append(script)
  })
}
