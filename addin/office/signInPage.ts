import { signInMessages } from '@kaoji/shared/messages/signIn'
import { authorizationAddress } from '../service/openid/codeFlow.ts'
import { readPaneSettings } from '../service/paneSettings.ts'
import { answerOpener } from './browserWindow.ts'
import { loadOffice } from './loadOffice.ts'

// The page in sign-in's window. At first it leads on to the issuer, which leads back here; then it tells whoever opened it what came.

const came = new URLSearchParams(window.location.search)
const asked = new URLSearchParams(window.location.hash.slice(1))

if (came.has('state')) await answer()
else await goOn(asked.get('state') ?? '', asked.get('challenge') ?? '')

async function goOn(state: string, challenge: string) {
  say('sign-in.going')
  // Office's signs stand in this first address alone; Office.js keeps them for the page after the issuer's.
  await loadOffice(window)
  const fetch = window.fetch.bind(window)
  const settings = await readPaneSettings(fetch)
  if (!settings.ok || settings.value.signIn === 'local') return say('sign-in.refused')
  const address = await authorizationAddress(settings.value, { state, challenge, origin: window.location.origin }, fetch)
  if (address.ok) window.location.replace(address.value)
  else say('sign-in.refused')
}

async function answer() {
  const state = came.get('state') ?? ''
  const text = JSON.stringify({ state, code: came.get('code'), error: came.get('error') })
  const { kind } = await loadOffice(window)
  if (kind === 'excel') Office.context.ui.messageParent(text)
  else answerOpener(state, text)
  say(came.has('code') ? 'sign-in.done' : 'sign-in.refused')
  if (kind !== 'excel') window.close()
}

function say(key: keyof typeof signInMessages) {
  const { zh, en } = signInMessages[key]
  document.getElementById('zh')!.textContent = zh
  document.getElementById('en')!.textContent = en
}
