import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '@kaoji/shared/text'
import type { Frame, Page } from 'playwright-core'
import { faultsOf } from './axe.ts'
import { pictures } from './journey.ts'
import { paneOf, type Pane } from './pane.ts'
import { like } from './words.ts'

interface Look {
  readonly width: number
  readonly language: Language
  /** `forced`: the colours that somebody set in the system, as Windows' high contrast does. */
  readonly theme: 'light' | 'dark' | 'forced'
}

/**
 * A view is seen in both languages and in all three themes by either half; views take the halves in turn, so that each pair of width, language and theme is
 * met by some view.
 */
const halves: readonly (readonly Look[])[] = [
  [
    { width: 320, language: 'zh', theme: 'light' },
    { width: 480, language: 'zh', theme: 'forced' },
    { width: 480, language: 'en', theme: 'light' },
    { width: 320, language: 'en', theme: 'dark' },
  ],
  [
    { width: 480, language: 'zh', theme: 'dark' },
    { width: 360, language: 'zh', theme: 'light' },
    { width: 320, language: 'en', theme: 'forced' },
    { width: 360, language: 'en', theme: 'dark' },
  ],
]
let turn = 0

/** Those in which a dialog can be seen: while it is open, nobody gets at the menu with the languages. */
export const chineseLooks = halves.flat().filter(({ language }) => language === 'zh')

/**
 * Holds what the pane shows now against axe, and against its own width, in every look; leaves a picture of each.
 * @param name what the pictures are called
 * @returns the faults, a line each: an empty list is what a journey expects
 */
export async function faultsInEveryLook(
  pane: Pane,
  name: string,
  chosen: readonly Look[] = halves[turn++ % halves.length]!,
): Promise<readonly string[]> {
  const faults = new Map<string, string[]>()
  for (const look of chosen) {
    const { page, frame } = await withLook(pane, look)
    const called = `${look.language}-${look.theme}-${look.width}`
    await mkdir(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${name}-${called}.png`) })
    for (const fault of [...(await faultsOf(frame())), ...(await clippedIn(frame()))])
      faults.set(fault, [...(faults.get(fault) ?? []), called])
  }
  await withLook(pane, { width: 360, language: 'zh', theme: 'light' })
  return [...faults].map(([fault, where]) => `${where.join(' ')}: ${fault}`)
}

/** The pane in another width, language, theme: by its own menu, and as the computer's colours change. */
async function withLook(pane: Pane, { width, language, theme }: Look): Promise<Pane> {
  await emulate(pane.page, theme)
  await pane.resize(width)
  await drawn(pane.page)
  const shown = await pane.frame().evaluate(() => document.documentElement.lang)
  if (!shown.startsWith(language)) {
    await pane.button(like('pane.person', {}, language === 'zh' ? 'en' : 'zh')).click()
    await pane.within.getByRole('menuitemradio', { name: language === 'zh' ? '中文' : 'English' }).click()
    await pane.within.getByRole('menu').waitFor({ state: 'detached' })
    await pane.within.locator(`html[lang^=${language}]`).waitFor()
  }
  return paneOf(pane.page, pane.within, language)
}

const emulate = (page: Page, theme: Look['theme']): Promise<void> =>
  page.emulateMedia(theme === 'forced' ? { colorScheme: 'light', forcedColors: 'active' } : { colorScheme: theme, forcedColors: 'none' })

/** The page has heard of its new colours and its new size, and is drawn in them. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame)
  })

/** Holds what the workbench itself shows now against axe, light, dark and in forced colours; leaves a picture of each. */
export async function faultsAround(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = []
  for (const theme of ['light', 'dark', 'forced'] as const) {
    await emulate(page, theme)
    await drawn(page)
    await mkdir(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) })
    for (const fault of await faultsOf(page)) faults.push(`${theme}: ${fault}`)
  }
  await emulate(page, 'light')
  return faults
}

/** What is wider than its place: the page itself, or text that is cut off. What scrolls on purpose can be reached by keyboard. */
const clippedIn = (within: Page | Frame): Promise<readonly string[]> =>
  within.evaluate(() => {
    const narrow = [...document.querySelectorAll('body, body *')].filter((element) => {
      const { overflowX, clip, clipPath } = getComputedStyle(element)
      const shown = clip === 'auto' && clipPath === 'none'
      const cut = element === document.body || (overflowX !== 'visible' && shown)
      return cut && element.scrollWidth > element.clientWidth + 1 && !element.matches('[tabindex="0"], input, textarea, [tabindex="0"] *')
    })
    return narrow.map(
      (element) => `wider than its place: ${element.tagName} ${element.className} ${(element.textContent ?? '').slice(0, 40)}`,
    )
  })
