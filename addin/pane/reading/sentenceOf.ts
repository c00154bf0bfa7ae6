import type { MessageKey } from '@kaoji/shared/messages/render'
import type { SignInTrouble } from '../../service/signIn.ts'
import type { Trouble } from '../../service/trouble.ts'

/** A trouble as a sentence: the service's own where it has one, with the first cells it names. @param stale what was read before is shown */
export function sentenceOf({ kind, code, says, problems }: Trouble, text: (key: MessageKey) => string, stale = false): string {
  if (kind === 'offline') return text(stale ? 'pane.stale' : 'pane.offline')
  if (kind === 'slow' || kind === 'busy') return text(stale ? `outbox.${kind}-stale` : `outbox.${kind}`)
  if (kind === 'signed-out') return text('pane.signed-out')
  if (isOwn(code)) return text(code)
  const sentences = [
    says === '' ? text(kind === 'failed' ? 'outbox.failed' : 'pane.refused') : says,
    ...problems.slice(0, mostProblems).map((problem) => problem.says),
  ]
  return sentences.join(' ')
}

// What did not come from the service is told under the name of its words.
const isOwn = (code: string): code is SignInTrouble => code.startsWith('sign-in.')

const mostProblems = 3
