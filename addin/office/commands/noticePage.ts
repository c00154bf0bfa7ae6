import { catalogue } from '@kaoji/shared/messages/catalogue'
import { say } from '@kaoji/shared/messages/render'
import type { Said } from './checkAlone.ts'

// What a command says, in a dialog: its name in the catalogue comes along in the address.

const { key, fillings } = said()
const { zh, en } = say(key, fillings)
document.getElementById('zh')!.textContent = zh
document.getElementById('en')!.textContent = en

function said(): NonNullable<Said> {
  try {
    const told = JSON.parse(decodeURIComponent(window.location.hash.slice(1))) as NonNullable<Said>
    if (Object.hasOwn(catalogue, told.key)) return told
  } catch {
    // Somebody opened the page by hand.
  }
  return { key: 'command.no-sheet' }
}
