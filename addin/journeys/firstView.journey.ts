import { gzipSync } from 'node:zlib'
import { journey } from './journey.ts'
import { pressUntil, showsFocus } from './keyboard.ts'
import { panePath, paneOf } from './pane.ts'

describe('The first view', () => {
  journey(
    'somebody can choose who signs in after at most 200 kB of script, packed; the menu comes when it is asked for',
    async ({ open }) => {
      const page = await open('/icons/icon-16.png')
      const scripts = new Map<string, Promise<number>>()
      page.on('response', (response) => {
        const { pathname } = new URL(response.url())
        if (pathname.endsWith('.js'))
          scripts.set(
            pathname,
            response.body().then((body) => gzipSync(body).length),
          )
      })
      await page.goto(new URL(panePath, page.url()).href)
      await paneOf(page)
        .button(/^XZ-02 /u)
        .waitFor()
      await page.waitForLoadState('networkidle')
      const sizes = await Promise.all(scripts.values())
      expect(sizes.length).toBeGreaterThan(0)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200_000)
    },
  )

  journey('its menu opens by Enter and by ↓, changes the language, and gives the focus back', async ({ open }) => {
    const page = await open(panePath)
    const pane = paneOf(page)
    const chinese = page.getByRole('menuitemradio', { name: '中文' })
    await pressUntil(page, 'Tab', pane.button('pane.person'))
    await page.keyboard.press('Enter')
    await chinese.waitFor()
    await pressUntil(page, 'ArrowDown', page.getByRole('menuitemradio', { name: 'English' }))
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await showsFocus(page, pane.button('pane.person'))).toBe(true)

    await page.reload()
    await pressUntil(page, 'Tab', pane.button('pane.person'))
    await page.keyboard.press('ArrowDown')
    await pressUntil(page, 'ArrowDown', page.getByRole('menuitemradio', { name: 'English' }))
    await page.keyboard.press('Enter')
    await page.locator('html[lang=en]').waitFor()
  })
})
