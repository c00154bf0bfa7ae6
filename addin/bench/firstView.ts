import { gzipSync } from 'node:zlib'
import { panePath, paneOf } from '../journeys/pane.ts'
import { rounded, type Line } from './line.ts'
import type { Open } from './stage.ts'

/** JavaScript that comes until somebody can choose who signs in, and until he sees what is due. */
export async function firstView({ open }: { readonly open: Open }): Promise<readonly Line[]> {
  const sizes: Promise<number>[] = []
  const page = await open('/icons/icon-16.png')
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      sizes.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      )
  })
  const bytes = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000
  await page.goto(new URL(panePath, page.url()).href)
  const pane = paneOf(page)
  const clerk = pane.button(/^XZ-02 /u)
  await clerk.waitFor()
  const signIn = await bytes()
  await clerk.click()
  await pane.button('due.fill-of').first().waitFor()
  const due = await bytes()
  await page.context().close()
  return [
    { what: 'JavaScript of the first view, gzip', unit: 'kB', value: rounded(signIn), goal: 200 },
    { what: 'JavaScript until the list of due sheets, gzip', unit: 'kB', value: rounded(due) },
  ]
}
