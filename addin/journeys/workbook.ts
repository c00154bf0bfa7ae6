import { layoutOf } from '@kaoji/shared/sheets/layout'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row } from '@kaoji/shared/year'
import type { Page } from 'playwright-core'
import { addressOf, areaOf } from '../workbench/host/area.ts'
import type { Grid } from '../workbench/host/grid.ts'
import type { Host } from '../workbench/host/host.ts'

/** The workbook beside the pane, as somebody at the keyboard has it: what is typed, read, taken back. */
export interface Workbook {
  /** Types words into cells, one after the other, as Excel would take them: `{ B4: '2011-08-05' }`. */
  readonly type: (sheet: string, cells: Readonly<Record<string, string>>) => Promise<void>
  /** Types a cell over and over, a frame apart, so that the pane reads each of them. */
  readonly typeAgain: (sheet: string, address: string, words: readonly string[]) => Promise<void>
  /** Pastes a block of words, as from another workbook. */
  readonly paste: (sheet: string, address: string, words: readonly (readonly string[])[]) => Promise<void>
  /** What a cell holds: dates as serial numbers, '' for nothing. */
  readonly read: (sheet: string, address: string) => Promise<string | number | boolean>
  /** Waits until a cell holds what was typed or done there: keys reach it in their own time. */
  readonly holds: (sheet: string, address: string, value: string | number) => Promise<void>
  readonly undo: () => Promise<void>
  /** Does to the workbook what no pane would: one step, which `undo` takes back. */
  readonly mangle: (how: (grid: Grid, sheet: string) => void, sheet: string) => Promise<void>
  /** What can befall Excel. */
  readonly befall: (what: (host: Host) => void) => Promise<void>
  /** In how many syncs the pane has written so far. */
  readonly writes: () => Promise<number>
  /** Waits until the spreadsheet is there to be typed into. */
  readonly isDrawn: () => Promise<void>
  /** Where somebody stands. */
  readonly stands: () => Promise<{ readonly sheet: string; readonly address: string }>
  /** Waits until somebody stands in a sheet. */
  readonly comesToFront: (sheet: string) => Promise<void>
  /** The names of the sheets that are seen. */
  readonly sheets: () => Promise<readonly string[]>
}

/** The workbook of a page of the workbench. */
export function workbookOf(page: Page): Workbook {
  return {
    type: (sheet, cells) =>
      page.evaluate(
        ([sheet, cells]) => {
          for (const [address, words] of cells) window.kaojiHost!.person.type(sheet, address, words)
        },
        [sheet, Object.entries(cells)] as const,
      ),
    typeAgain: (sheet, address, words) =>
      page.evaluate(
        async ([sheet, address, words]) => {
          for (const each of words) {
            window.kaojiHost!.person.type(sheet, address, each)
            await new Promise(requestAnimationFrame)
          }
        },
        [sheet, address, words] as const,
      ),
    paste: (sheet, address, words) =>
      page.evaluate(([sheet, address, words]) => window.kaojiHost!.person.paste(sheet, address, words), [sheet, address, words] as const),
    read(sheet, address) {
      const { row, column } = areaOf(address)
      return page.evaluate(
        ([sheet, row, column]) => {
          const { grid } = window.kaojiHost!
          return grid.cell(grid.sheets().find(({ name }) => name === sheet)!.id, row, column)?.value ?? ''
        },
        [sheet, row, column] as const,
      )
    },
    async holds(sheet, address, value) {
      const { row, column } = areaOf(address)
      const isThere = ([sheet, row, column, value]: readonly [string, number, number, string | number]) => {
        const { grid } = window.kaojiHost!
        const found = grid.sheets().find(({ name }) => name === sheet)
        return found !== undefined && (grid.cell(found.id, row, column)?.value ?? '') === value
      }
      await page.waitForFunction(isThere, [sheet, row, column, value] as const).catch(async () => {
        expect([address, await this.read(sheet, address)]).toEqual([address, value])
      })
    },
    async mangle(how, sheet) {
      const grid = await page.evaluateHandle(() => window.kaojiHost!.grid)
      const id = await grid.evaluate((grid, sheet) => grid.sheets().find(({ name }) => name === sheet)!.id, sheet)
      await grid.evaluate((grid) => grid.step())
      await grid.evaluate(how, id)
      await grid.evaluate((grid) => grid.step())
    },
    befall: async (what) => (await page.evaluateHandle(() => window.kaojiHost!)).evaluate(what),
    undo: () => page.evaluate(() => window.kaojiHost!.person.undo()),
    writes: () => page.evaluate(() => window.kaojiHost!.syncs.filter(({ writes }) => writes > 0).length),
    isDrawn: () => page.locator('main [contenteditable]').first().waitFor({ state: 'attached' }),
    async stands() {
      const { sheet, area } = await page.evaluate(() => {
        const { grid } = window.kaojiHost!
        const { sheet, area } = grid.selection()
        return { sheet: grid.sheets().find(({ id }) => id === sheet)!.name, area }
      })
      return { sheet, address: addressOf(area) }
    },
    comesToFront: async (sheet) => {
      await page.waitForFunction((sheet) => {
        const { grid } = window.kaojiHost!
        return grid.sheets().some(({ id, name }) => name === sheet && grid.selection().sheet === id)
      }, sheet)
    },
    sheets: () =>
      page.evaluate(() => window.kaojiHost!.grid.sheets().flatMap(({ name, visibility }) => (visibility === 'Visible' ? [name] : []))),
  }
}

/**
 * Rows as cells of their sheet.
 * @param from the row of the sheet where the first one goes: 4, under the headings
 */
export function cellsOf(
  kind: string,
  rows: readonly Row[],
  from = layoutOf(sheetOf(kind)!).firstDataRow,
): Readonly<Record<string, string>> {
  const { columns } = layoutOf(sheetOf(kind)!)
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      columns.flatMap(({ key, letter }) => (row[key] === undefined ? [] : [[`${letter}${from + index}`, row[key]]])),
    ),
  )
}
