import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import type { ClientGlobals } from './client.ts'
import { connectClient } from './client.ts'
import type { Host } from './host.ts'
import { excelHost } from './host.ts'
import type { ExcelApi } from './requirementSets.ts'
import { memoryGrid } from './workbook.ts'

type Realm = ClientGlobals & { readonly Excel: typeof Excel; readonly Office: typeof Office }

let realm: Realm | undefined

/** Microsoft's Excel client in a realm of Node's with a window that can do nothing, its globals put where the pane expects them. */
function client(): Realm {
  if (realm !== undefined) return realm
  const place = { href: 'http://localhost/', search: '', hash: '', protocol: 'http:', host: 'localhost' }
  const nothing = () => undefined
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location: place,
    navigator: { userAgent: 'Node' },
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    document: { getElementsByTagName: () => [], createElement: () => ({ style: {}, setAttribute: nothing }), URL: place.href, cookie: '' },
  }
  window['window'] = window
  window['self'] = window
  createContext(window)
  runInContext(readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8'), window)
  realm = window as unknown as Realm
  Object.assign(globalThis, { Excel: realm.Excel, Office: realm.Office, OfficeExtension: realm.OfficeExtension })
  return realm
}

/** An Excel for tests: an empty workbook with Sheet1 behind Microsoft's client, which becomes the global `Excel`. */
export function openExcel(options: { readonly api?: ExcelApi; readonly date1904?: boolean } = {}): Host {
  const host = excelHost(memoryGrid({ date1904: options.date1904 ?? false }), options.api)
  connectClient(client(), host)
  return host
}
