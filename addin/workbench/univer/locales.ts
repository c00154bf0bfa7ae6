import { LocaleType, mergeLocales } from '@univerjs/core'
import conditionsZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN'
import conditionsEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US'
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN'
import coreEn from '@univerjs/preset-sheets-core/locales/en-US'
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN'
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US'
import filterZh from '@univerjs/preset-sheets-filter/locales/zh-CN'
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US'
import sortZh from '@univerjs/preset-sheets-sort/locales/zh-CN'
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US'

/** Univer's own words in the two languages. */
export const locales = {
  [LocaleType.ZH_CN]: mergeLocales(coreZh, validationZh, conditionsZh, filterZh, sortZh),
  [LocaleType.EN_US]: mergeLocales(coreEn, validationEn, conditionsEn, filterEn, sortEn),
}
