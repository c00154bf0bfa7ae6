import '@univerjs/preset-sheets-core/lib/index.css'
import '@univerjs/preset-sheets-data-validation/lib/index.css'
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css'
import '@univerjs/preset-sheets-filter/lib/index.css'
import '@univerjs/preset-sheets-sort/lib/index.css'
import type { Language } from '@kaoji/shared/text'
import { LocaleType, Univer, UniverInstanceType } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import type { Host } from '../host/host.ts'
import { checkEntries } from './checkEntries.ts'
import { driverOf, type Driver } from './driver.ts'
import { drawMarks } from './drawMarks.ts'
import { drawingOn, UNIT } from './drawing.ts'
import { emptySheet } from './drawSheets.ts'
import { dropDownKeys } from './dropDownKeys.ts'
import { editing, type Typing } from './editing.ts'
import { follow, type Refusal } from './follow.ts'
import { frameCells } from './frameCells.ts'
import { gridUndo } from './gridUndo.ts'
import { keysToCell } from './keysToCell.ts'
import { leaveUnmarked } from './leaveUnmarked.ts'
import { locales } from './locales.ts'
import { mirror } from './mirror.ts'
import { plugins } from './plugins.ts'
import { drawSelection } from './selection.ts'
import { sortWords } from './sortWords.ts'

/** How the spreadsheet is shown. */
interface Look {
  readonly language: Language
  readonly dark: boolean
}

/** An open spreadsheet on the page. */
export interface Spreadsheet {
  look(look: Look): void
  readonly driver: Driver
  close(): void
}

/**
 * Opens Univer in a place of the page, on the host's workbook.
 * @param refused is told why what somebody tries is not done
 */
export function openUniver(place: HTMLElement, host: Host, { language, dark }: Look, refused: (why: Refusal) => void): Spreadsheet {
  const { grid } = host
  const stopDropDown = dropDownKeys(grid, (operation, params) => drawing.mutate(operation, params))
  const univer = new Univer({ locale: localeOf(language), locales, darkMode: dark, override: gridUndo(host) })
  univer.registerPlugins(plugins(place))
  const sheets = Object.fromEntries(grid.sheets().map((sheet) => [sheet.id, emptySheet(sheet)]))
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: UNIT, name: '', sheetOrder: Object.keys(sheets), sheets })
  const api = FUniver.newAPI(univer)
  const drawing = drawingOn(univer)
  let isDrawn = false
  const lifecycle = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => void (isDrawn ||= stage >= api.Enum.LifecycleStages.Rendered))
  const drawn = mirror(grid, drawing, () => drawSelection(drawing, grid, () => isDrawn), frameCells(univer))
  const typing: Typing = { newest: undefined }
  const stop = follow(univer, drawing, drawn, host, typing, refused)
  const stopEditing = editing(api, host, typing, refused)
  const stopKeys = keysToCell(place)
  checkEntries(univer, grid)
  leaveUnmarked(univer)
  sortWords(univer)
  drawMarks(univer, (sheet) => drawn.marksOn(sheet))
  return {
    driver: driverOf(univer, drawing, drawn, host),
    look(next) {
      univer.setLocale(localeOf(next.language))
      api.toggleDarkMode(next.dark)
    },
    close() {
      stop()
      stopEditing()
      stopKeys()
      stopDropDown()
      lifecycle.dispose()
      drawn.stop()
      univer.dispose()
    },
  }
}

const localeOf = (language: Language) => (language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US)
