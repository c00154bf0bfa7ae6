import { catalogue } from '@kaoji/shared/messages/catalogue'
import { say } from '@kaoji/shared/messages/render'
import type { Said } from './checkAlone.ts'

// What a command says, in a dialog: its name in the catalogue comes along in the address.

const { key, fillings } = JSON.parse(decodeURIComponent(window.location.hash.slice(1))) as NonNullable<Said>
const { zh, en } = Object.hasOwn(catalogue, key) ? say(key, fillings) : say('excel.trouble.other')
document.getElementById('zh')!.textContent = zh
document.getElementById('en')!.textContent = en
