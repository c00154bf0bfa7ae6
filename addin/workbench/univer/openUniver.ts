import '@univerjs/preset-sheets-core/lib/index.css'
import '@univerjs/preset-sheets-data-validation/lib/index.css'
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css'
import '@univerjs/preset-sheets-filter/lib/index.css'
import '@univerjs/preset-sheets-sort/lib/index.css'
import type { Language } from '@kaoji/shared/text'
import { LocaleType, Univer, UniverInstanceType } from '@univerjs/core'
import { FUniver } from '@univerjs/core/facade'
import type { Host } from '../host/host.ts'
import { locales } from './locales.ts'
import { plugins } from './plugins.ts'

/** How the spreadsheet is shown. */
interface Look {
  readonly language: Language
  readonly dark: boolean
}

/** An open spreadsheet on the page. */
export interface Spreadsheet {
  look(look: Look): void
  close(): void
}

/** Opens Univer in a place of the page, on the host's workbook. */
export function openUniver(place: HTMLElement, host: Host, { language, dark }: Look): Spreadsheet {
  const univer = new Univer({ locale: localeOf(language), locales, darkMode: dark })
  univer.registerPlugins(plugins(place))
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: 'workbook', name: '' })
  const api = FUniver.newAPI(univer)
  void host
  return {
    look(next) {
      univer.setLocale(localeOf(next.language))
      api.toggleDarkMode(next.dark)
    },
    close: () => univer.dispose(),
  }
}

const localeOf = (language: Language) => (language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US)
