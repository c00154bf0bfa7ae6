import type { CDPSession, Page } from 'playwright-core'

/** Somebody at the keyboard of the spreadsheet itself. */
export interface Keys {
  /**
   * Types as the fastest do: each letter goes out before the page has drawn the one before. `\t` is Tab, `\n` Enter; Chinese comes as an input method
   * hands it over, several signs at once.
   */
  readonly type: (words: string) => Promise<void>
  /** Presses one key, or several held together: `Shift+ArrowDown`. */
  readonly press: (key: string, times?: number) => Promise<void>
  /** Ctrl+V of what another window has copied: tabs part cells, lines rows. */
  readonly paste: (words: string) => Promise<void>
}

/** The keyboard of a page in which the spreadsheet has the focus. */
export async function keysOf(page: Page): Promise<Keys> {
  const context = page.context()
  const session = await context.newCDPSession(page)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  return {
    async type(words) {
      await Promise.all(strokesIn(words).map((stroke) => send(session, stroke)))
    },
    async press(key, times = 1) {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key)
    },
    async paste(words) {
      await page.evaluate((words) => navigator.clipboard.writeText(words), words)
      await page.keyboard.press('Control+V')
    },
  }
}

/** One sign of the keyboard, or what the input method gives. */
const strokesIn = (words: string): readonly string[] => words.match(/[\n\t -~]|[^\n\t -~]+/gu) ?? []

interface Stroke {
  readonly key: string
  readonly code: number
  readonly text?: string
}

/** Keys whose number is not that of their sign. */
const NAMED: Readonly<Record<string, Stroke>> = {
  '\t': { key: 'Tab', code: 9 },
  '\n': { key: 'Enter', code: 13, text: '\r' },
  '-': { key: '-', code: 189, text: '-' },
  '.': { key: '.', code: 190, text: '.' },
  '/': { key: '/', code: 191, text: '/' },
}

async function send(session: CDPSession, stroke: string): Promise<void> {
  if (!/^[\n\t -~]$/u.test(stroke)) return void (await session.send('Input.insertText', { text: stroke }))
  const { key, code, text }: Stroke = NAMED[stroke] ?? { key: stroke, code: stroke.toUpperCase().charCodeAt(0), text: stroke }
  const pressed = { key, windowsVirtualKeyCode: code, ...(text === undefined ? {} : { text }) }
  const down = session.send('Input.dispatchKeyEvent', { type: text === undefined ? 'rawKeyDown' : 'keyDown', ...pressed })
  await Promise.all([down, session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code })])
}
