import { createRoot } from 'react-dom/client'
import { loadOffice } from '../office/loadOffice.ts'
import { localSignIn } from '../service/localSignIn.ts'
import { memoryStorage } from '../service/memoryStorage.ts'
import type { TextStorage } from '../service/outbox.ts'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('pane.html has no #root')
createRoot(root).render(
  <App office={loadOffice(window)} signIn={localSignIn({ address: '', fetch: window.fetch.bind(window) })} storage={browserStorage()} />,
)

/** The browser's storage; a browser that gives none (blocked in a frame) gets one that lasts as long as the page. */
function browserStorage(): TextStorage {
  try {
    return window.localStorage
  } catch {
    return memoryStorage()
  }
}
