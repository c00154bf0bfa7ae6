import { ok, type Result } from '@kaoji/shared/result'
import { eitherSignIn } from '../service/eitherSignIn.ts'
import { localSignIn } from '../service/localSignIn.ts'
import { nestedSignIn } from '../service/nestedSignIn.ts'
import { readPaneSettings } from '../service/paneSettings.ts'
import type { SignIn } from '../service/signIn.ts'
import type { Trouble } from '../service/trouble.ts'
import { windowSignIn } from '../service/windowSignIn.ts'
import { browserWindow } from './browserWindow.ts'
import type { OfficeAtHand } from './loadOffice.ts'
import { officeDialog } from './officeDialog.ts'

/**
 * How one signs in here: by the local issuer where the server says so; in Excel as whom Office knows, where it can (nested app authentication), and
 * else in a dialog of Office's; in a browser alone in a window of its own.
 */
export async function chooseSignIn(frame: Window, office: Promise<OfficeAtHand>): Promise<Result<SignIn, Trouble>> {
  const fetch = frame.fetch.bind(frame)
  const settings = await readPaneSettings(fetch)
  if (!settings.ok) return settings
  if (settings.value.signIn === 'local') return ok(localSignIn({ address: '', fetch }))
  const around = await office
  const { origin } = frame.location
  const asked = { settings: settings.value, origin, fetch }
  if (around.kind !== 'excel') return ok(windowSignIn({ ...asked, open: browserWindow }))
  const inDialog = windowSignIn({ ...asked, open: officeDialog })
  return ok(knowsAccount(around) ? eitherSignIn(nestedSignIn({ settings: settings.value, origin, hint }), inDialog) : inDialog)
}

// The npm copy answers as the host does, and has nothing behind the answer.
const knowsAccount = (around: OfficeAtHand) =>
  around.kind === 'excel' && around.source !== 'npm-copy' && Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')

/** Whom Office knows: on the web MSAL finds the account by it. */
async function hint(): Promise<string | undefined> {
  const { auth } = Office as { auth?: { getAuthContext?: () => Promise<{ userPrincipalName?: string }> } }
  try {
    return (await auth?.getAuthContext?.())?.userPrincipalName
  } catch {
    return undefined
  }
}
