import type { Result } from '@kaoji/shared/result'
import { ok } from '@kaoji/shared/result'
import { runToRead } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import { useReading, type Reading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'
import { isReviewer } from '../shell/tabs.ts'

/** What the run that one may read came to, or none yet. */
export function useRun<T>(
  name: string,
  read: (run: number) => Promise<Result<T, Trouble>>,
): Reading<{ readonly run: number; readonly found: T } | 'none'> {
  const { client, who, year } = usePane()
  return useReading(name, async (): Promise<Result<{ readonly run: number; readonly found: T } | 'none', Trouble>> => {
    const run = await runToRead(client, year, isReviewer(who))
    if (!run.ok) return run
    if (run.value === undefined) return ok('none')
    const found = await read(run.value)
    return found.ok ? ok({ run: run.value, found: found.value }) : found
  })
}

/** Every one of several readings, or the first trouble. */
export async function together<A, B>(
  a: Promise<Result<A, Trouble>>,
  b: Promise<Result<B, Trouble>>,
): Promise<Result<readonly [A, B], Trouble>> {
  const [one, other] = await Promise.all([a, b])
  if (!one.ok) return one
  return other.ok ? ok([one.value, other.value]) : other
}
