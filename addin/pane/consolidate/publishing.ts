import type { CivilDate } from '@kaoji/shared/civilDate'
import type { MessageKey } from '@kaoji/shared/messages/render'
import type { Run } from '../../service/answers.ts'

/** Why a run cannot be published now; undefined where it can. The service has the last word. */
export function whyNotPublished(
  run: Run,
  runs: readonly Run[],
  today: CivilDate | undefined,
): { readonly key: MessageKey; readonly count: number } | undefined {
  const count = run.pending ?? 0
  if (runs.findLast(({ state }) => state === 'scoring' || state === 'done')?.run !== run.run) return { key: 'publish.older', count }
  if (today !== undefined && today <= run.freeze.slice(0, 10)) return { key: 'publish.frozen', count }
  return count > 0 ? { key: 'publish.pending', count } : undefined
}
