import { ok, type Result } from '@kaoji/shared/result'
import type { Text } from '@kaoji/shared/text'
import { listMethods, readMethod, type MethodWords } from '../../service/results.ts'
import type { Client } from '../../service/client.ts'
import type { Trouble } from '../../service/trouble.ts'
import { useReading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'

/** What clauses, sections and methods are called. */
export interface MethodTitles {
  readonly method: (method: string) => Text
  readonly clause: (method: string, clause: string) => Text
  readonly section: (method: string, section: string) => Text
}

const unsaid: Text = { zh: '', en: '' }

/** The methods' words; empty ones until they are read, so that nothing waits for them. */
export function useMethods(): MethodTitles {
  const { client } = usePane()
  const { value } = useReading('methods', () => readMethods(client))
  // A later version of a method comes later in the list.
  const found = (method: string) => value?.findLast((one) => one.method === method)
  return {
    method: (method) => found(method)?.title ?? { zh: method, en: method },
    clause: (method, clause) => found(method)?.clauses.find(({ no }) => no === clause)?.title ?? unsaid,
    section: (method, section) => found(method)?.sections.find((one) => one.section === section)?.title ?? unsaid,
  }
}

async function readMethods(client: Client): Promise<Result<readonly MethodWords[], Trouble>> {
  const list = await listMethods(client)
  if (!list.ok) return list
  const all: MethodWords[] = []
  for (const answer of await Promise.all(list.value.map(({ method, version }) => readMethod(client, method, version)))) {
    if (!answer.ok) return answer
    all.push(answer.value)
  }
  return ok(all)
}
