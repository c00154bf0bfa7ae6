import { SaxesParser } from 'saxes'

/** An element of an XML document. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
  /** From the root down, `OfficeApp/Hosts/Host`. */
  readonly path: string
}

type Open = Element & { children: Element[]; text: string }

/** The document's root. @throws Error where it is not well-formed */
export function elementOf(xml: string): Element {
  const parser = new SaxesParser()
  const open: Open[] = []
  let root: Element | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const above = open.at(-1)
    const element: Open = { name, attributes, children: [], text: '', path: above === undefined ? name : `${above.path}/${name}` }
    above?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('text', (text) => {
    const above = open.at(-1)
    if (above !== undefined) above.text += text.trim()
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root!
}

/** The element and all within it. */
export const within = (element: Element): readonly Element[] => [element, ...element.children.flatMap(within)]
