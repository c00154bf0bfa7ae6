import type { Result } from '@kaoji/shared/result'
import type { Client } from '../../service/client.ts'
import type { Trouble } from '../../service/trouble.ts'

/** 另存: fetches a file and hands it to the browser to be saved. */
export async function save(client: Client, path: string): Promise<Result<unknown, Trouble>> {
  const file = await client.file(path)
  if (!file.ok) return file
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file.value.bytes)
  link.download = file.value.name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return file
}
