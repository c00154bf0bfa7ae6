import type { Filling, MessageKey } from '@kaoji/shared/messages/render'
import type { Language } from '@kaoji/shared/text'
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core'
import { like, word } from './words.ts'

/** Where the pane stands alone, without a workbook. */
export const panePath = '/pane.html'

type Fillings = Readonly<Record<string, Filling>>
/** A text of the catalogue, or words that are no text of it: those of a sheet, a department, a person. */
type Name = MessageKey | RegExp

/** The pane as somebody sees it: by role and accessible name, in words of the catalogue. */
export interface Pane {
  readonly page: Page
  /** The page itself, or the workbench's frame around the pane. */
  readonly within: Page | FrameLocator
  /** The document that the pane stands in. */
  readonly frame: () => Page | Frame
  readonly resize: (width: number) => Promise<void>
  readonly language: Language
  readonly button: (name: Name, fillings?: Fillings) => Locator
  readonly tab: (name: Name, fillings?: Fillings) => Locator
  /** Waits until the pane says a text of the catalogue; what is not given may be anything. */
  readonly says: (key: MessageKey, known?: Readonly<Record<string, string | number>>) => Promise<void>
  /** Waits until a view is shown, by its title. */
  readonly shows: (view: MessageKey) => Promise<void>
}

/** The pane in a page, or in the frame beside a workbook. */
export function paneOf(page: Page, within: Page | FrameLocator = page, language: Language = 'zh'): Pane {
  const named = (name: Name, fillings?: Fillings) =>
    name instanceof RegExp
      ? { name }
      : fillings === undefined
        ? { name: new RegExp(`^${like(name, {}, language).source}$`, 'u') }
        : { name: word(name, fillings, language), exact: true }
  return {
    page,
    within,
    language,
    frame: () => (within === page ? page : (page.frames().find((frame) => frame.url().includes(panePath)) ?? page)),
    async resize(width) {
      if (within === page) await page.setViewportSize({ width, height: 800 })
      else await page.locator('aside iframe').evaluate((frame, width) => (frame.style.width = `${width}px`), width)
    },
    button: (name, fillings) => within.getByRole('button', named(name, fillings)),
    tab: (name, fillings) => within.getByRole('tab', named(name, fillings)),
    says: (key, known = {}) =>
      within
        .getByText(like(key, known, language))
        .first()
        .waitFor(),
    shows: (view) => within.getByRole('heading', { level: 1, name: word(view, {}, language), exact: true }).waitFor(),
  }
}

/** 登录 as a sample person, by the code that stands before the name. */
export async function signIn(pane: Pane, person: string): Promise<Pane> {
  await pane.button(new RegExp(`^${person} `)).click()
  await pane.within.getByRole('main', { name: word('pane.main', {}, pane.language) }).waitFor()
  return pane
}

/** The pane alone in its page, with somebody signed in. */
export const openPane = async (open: (path: string) => Promise<Page>, person: string): Promise<Pane> =>
  signIn(paneOf(await open(panePath)), person)
