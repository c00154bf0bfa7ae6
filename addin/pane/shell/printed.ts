/** What a printed page holds: a heading, parts with their lines, and who signs it when. */
export interface Printed {
  readonly title: string
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  /** At the foot, to the right. */
  readonly signed?: readonly string[]
}

// Words on paper: look.md 5, black on white whatever the pane's colours are.
const styles = `@page { size: A4; margin: 20mm 15mm 25mm }
body { font: 11pt/1.6 'SimSun', '宋体', serif }
h1 { font: bold 18pt/1.4 'SimSun', '宋体', serif; text-align: center }
h2 { font: 11pt/1.6 'SimHei', '黑体', sans-serif; margin: 12pt 0 0; break-after: avoid }
ul { margin: 0; padding-left: 18pt }
p { margin: 0; text-align: right }
ul + p { margin-top: 24pt }`

/** Prints a page of its own, made in a frame that is not seen: the pane itself, as narrow as it is, is nothing for paper. */
export function print({ title, parts, signed = [] }: Printed): void {
  const frame = document.createElement('iframe')
  // Not `hidden`: what is not laid out at all is printed blank by some browsers.
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' })
  frame.tabIndex = -1
  frame.ariaHidden = 'true'
  document.body.append(frame)
  const page = frame.contentDocument
  if (page === null) return
  const element = (name: string, words = '') => Object.assign(page.createElement(name), { textContent: words })
  page.head.append(element('style', styles), element('title', title))
  page.body.append(element('h1', title))
  for (const { heading, lines } of parts) {
    const list = element('ul')
    list.append(...lines.map((line) => element('li', line)))
    page.body.append(element('h2', heading), list)
  }
  page.body.append(...signed.map((line) => element('p', line)))
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove())
  frame.contentWindow?.print()
}
