import type { Locator, Page } from 'playwright-core'

/** Presses a key until the focus stands on an element. @throws Error where it never gets there */
export async function pressUntil(page: Page, key: 'Tab' | 'Shift+Tab' | 'ArrowDown', wanted: Locator, atMost = 40): Promise<void> {
  await wanted.first().waitFor()
  for (let pressed = 0; pressed < atMost; pressed += 1) {
    if (await hasFocus(wanted)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${atMost} × ${key} do not reach ${String(wanted)}`)
}

/** Whether the focus stands on an element. */
const hasFocus = (wanted: Locator): Promise<boolean> => wanted.first().evaluate((element) => element === document.activeElement)

/** Whether somebody sees where the focus is, once it is on that element: it looks otherwise without. @throws Error where the focus never gets there */
export async function showsFocus(page: Page, focused: Locator): Promise<boolean> {
  await focused.and(page.locator(':focus')).waitFor()
  const area = await focused.boundingBox()
  if (area === null) return false
  // A ring lies outside the element.
  const clip = { x: Math.max(0, area.x - 4), y: Math.max(0, area.y - 4), width: area.width + 8, height: area.height + 8 }
  const withFocus = await page.screenshot({ clip })
  await focused.evaluate((element: HTMLElement) => element.blur())
  const without = await page.screenshot({ clip })
  await focused.focus()
  return !withFocus.equals(without)
}
