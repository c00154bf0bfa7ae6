import type { Result } from '@kaoji/shared/result'
import { ok } from '@kaoji/shared/result'
import { runToRead, type RunToRead } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import { useReading, type Reading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { isReviewer } from '../shell/tabs.ts'

/** What the run that one may read came to, or none yet. */
export function useRun<T>(
  name: string,
  read: (run: number, before: number | undefined) => Promise<Result<T, Trouble>>,
): Reading<(RunToRead & { readonly found: T }) | 'none'> {
  const { client, who, year } = usePane()
  return useReading(name, async (): Promise<Result<(RunToRead & { readonly found: T }) | 'none', Trouble>> => {
    const run = await runToRead(client, year, isReviewer(who))
    if (!run.ok) return run
    if (run.value === undefined) return ok('none')
    const found = await read(run.value.run, run.value.before)
    return found.ok ? ok({ ...run.value, found: found.value }) : found
  })
}

/** Every one of several readings, or the first trouble. */
export async function together<T extends readonly unknown[]>(
  ...asked: { readonly [Each in keyof T]: Promise<Result<T[Each], Trouble>> }
): Promise<Result<T, Trouble>> {
  const answers = await Promise.all(asked)
  const all: unknown[] = []
  for (const answer of answers) {
    if (!answer.ok) return answer
    all.push(answer.value)
  }
  return ok(all as unknown as T)
}
