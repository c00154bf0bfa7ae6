import { standsInOffice } from './standsInOffice.ts'

const storage = (kept: Readonly<Record<string, string>>) => ({ getItem: (key: string) => kept[key] ?? null })

/** A page of ours in a browser, with what is different about it. */
function page(different: object = {}): Window {
  const frame = {
    location: { search: '', hash: '', origin: 'https://localhost:3443' },
    name: '',
    sessionStorage: storage({}),
    ...different,
  }
  return Object.assign(frame, { parent: 'parent' in different ? different.parent : frame }) as unknown as Window
}
const at = (search: string, hash = '') => ({ location: { search, hash, origin: 'https://localhost:3443' } })

test.each<[string, object]>([
  ['a browser alone', {}],
  ['a browser alone, with a question and a window of ours', { ...at('?workbench'), name: 'kaoji-sign-in' }],
  ['a frame of our own', { parent: { location: { origin: 'https://localhost:3443' } } }],
  ['an older browser with an external of its own', { external: { AddSearchProvider: () => undefined } }],
])('%s is not Office', (_, different) => expect(standsInOffice(page(different))).toBe(false))

test.each<[string, object]>([
  ['Windows, Mac, iPad: a word in the address', at('?_host_Info=Excel$Win32$16.01$zh-CN')],
  ['the same among other words', at('?view=due&_host_Info=Excel|iOS|16.00')],
  ['the web: the window’s name', { name: '{"hostInfo":"Excel|Web|16.00|zh-CN"}' }],
  ['an older web: a word behind the address', at('', '#_xdm_Info=a|b')],
  ['a later page in the same pane', { sessionStorage: storage({ hostInfoValue: 'Excel|Web|16.00' }) }],
  ['an older Windows', { external: { GetContext: () => ({}) } }],
  ['a Mac’s own web view', { external: { GetHostInfo: () => 'Excel|Mac|16.00' } }],
  ['a frame of another site that lets itself be seen', { parent: { location: { origin: 'https://excel.officeapps.live.com' } } }],
])('%s is Office', (_, different) => expect(standsInOffice(page(different))).toBe(true))

test('a frame of another site that lets nobody look is Office, and a closed storage is no matter', () => {
  const refuses = (): never => {
    throw new DOMException('SecurityError')
  }
  const parent = Object.defineProperty({}, 'location', { get: refuses })
  expect(standsInOffice(page({ parent }))).toBe(true)
  const closed = Object.defineProperty(page(), 'sessionStorage', { get: refuses })
  expect(standsInOffice(closed)).toBe(false)
})
