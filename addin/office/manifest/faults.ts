import { elementOf, within, type Element } from './element.ts'
import { children, leadsTo, longest } from './schema.ts'

/**
 * What in an add-in only manifest breaks the rules of the manifest reference: order and presence of elements, identifiers, lengths, addresses, icons.
 * Empty: nothing. @throws Error where the document is not well-formed
 */
export function manifestFaults(xml: string): readonly string[] {
  const root = elementOf(xml)
  const all = within(root)
  return [...all.flatMap(orderFaults), ...identityFaults(root), ...resourceFaults(root, all), ...addressFaults(all), ...iconFaults(all)]
}

/** Children that stand where they may not, are missing, or come too often. */
function orderFaults(element: Element): string[] {
  const rules = children[`${element.name} ${element.attributes['xsi:type'] ?? ''}`] ?? childrenByPath(element.path)
  if (rules === undefined) return element.children.map((child) => `${child.path} is not expected`)
  const rest = [...element.children]
  const faults: string[] = []
  for (const rule of rules) {
    const [, name = '', often = ''] = /^(.*?)([?+*]?)$/.exec(rule)!
    let count = 0
    while (rest[0]?.name === name) {
      rest.shift()
      count += 1
    }
    if (count === 0 && (often === '' || often === '+')) faults.push(`${element.path} lacks ${name} here`)
    if (count > 1 && (often === '' || often === '?')) faults.push(`${element.path} has ${name} ${count} times`)
  }
  return [...faults, ...rest.map((child) => `${child.path} stands in the wrong place`)]
}

function childrenByPath(path: string) {
  const steps = path.split('/')
  const names = steps.map((_, from) => steps.slice(from).join('/'))
  return children[names.find((name) => name in children) ?? '']
}

function identityFaults(root: Element): string[] {
  const of = (name: string) => root.children.find((child) => child.name === name)?.text ?? ''
  const rules: readonly [string, RegExp][] = [
    ['Id', /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
    ['Version', /^\d{1,5}(\.\d{1,5}){0,3}$/],
    ['ProviderName', /^.{1,125}$/],
    ['DefaultLocale', /^[a-z]{2}-[A-Z]{2}$/],
    ['Permissions', /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/],
  ]
  return rules.filter(([name, form]) => !form.test(of(name))).map(([name]) => `${name} is “${of(name)}”`)
}

/** Resources that are named and not there, there and not named, twice there, or too long. */
function resourceFaults(root: Element, all: readonly Element[]): string[] {
  const lists = all.filter(({ name }) => name in longest)
  const owned = lists.flatMap((list) => list.children.map(({ attributes }) => `${list.name} ${attributes['id']}`))
  const asked = all
    .filter(({ attributes }) => attributes['resid'] !== undefined)
    .map(({ name, attributes }) => `${leadsTo[name]} ${attributes['resid']}`)
  const texts = lists.flatMap((list) =>
    list.children
      .flatMap(within)
      .map(({ attributes }) => ({ text: attributes['DefaultValue'] ?? attributes['Value'] ?? '', most: longest[list.name]! })),
  )
  const outer = root.children.filter(({ name }) => name === 'DisplayName' || name === 'Description').flatMap(within)
  return [
    ...asked.filter((each) => !owned.includes(each)).map((each) => `${each} is not there`),
    ...owned.filter((each) => !asked.includes(each)).map((each) => `${each} is not used`),
    ...owned.filter((each, at) => owned.indexOf(each) !== at).map((each) => `${each} is there twice`),
    ...owned.filter((each) => each.split(' ')[1]!.length > 32).map((each) => `${each} has a name over 32 characters`),
    ...texts.filter(({ text, most }) => text === '' || text.length > most).map(({ text }) => `“${text}” is empty or too long`),
    ...outer
      .map(({ name, attributes }) => ({ name, text: attributes['DefaultValue'] ?? attributes['Value'] ?? '' }))
      .filter(({ name, text }) => text === '' || text.length > (name === 'DisplayName' ? 125 : 250))
      .map(({ text }) => `“${text}” is empty or too long`),
  ]
}

/** An AppDomain is scheme, host and port alone; all else that Office opens comes over TLS. */
function addressFaults(all: readonly Element[]): string[] {
  const domains = all.filter(({ name }) => name === 'AppDomain').map(({ text }) => text)
  const addresses = all
    .filter(({ name, path }) => /Url$|^SourceLocation$/.test(name) || /bt:(Urls|Images)\//.test(path))
    .flatMap(({ attributes }) => attributes['DefaultValue'] ?? [])
  return [
    ...domains.filter((domain) => !/^https:\/\/[a-z0-9.-]+(:\d+)?$/.test(domain)).map((domain) => `AppDomain ${domain}`),
    ...addresses.filter((address) => !/^https:\/\/[^/*]+\//.test(address)).map((address) => `address ${address}`),
  ]
}

function iconFaults(all: readonly Element[]): string[] {
  return all
    .filter(({ name }) => name === 'Icon')
    .flatMap((icon) => {
      const sizes = icon.children.map(({ attributes }) => attributes['size'])
      return ['16', '32', '80'].filter((size) => !sizes.includes(size)).map((size) => `${icon.path} has no picture of ${size}`)
    })
}
