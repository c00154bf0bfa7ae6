import type { Univer } from '@univerjs/core'
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter'
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort'

type Registered = Parameters<Univer['registerPlugins']>[0]

/** @returns Univer's plugins for a spreadsheet with drop-downs, conditional formats, filter and sorting, drawn in a place of the page */
export function plugins(container: HTMLElement): Registered {
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      disableAutoFocus: true,
      footer: { statisticBar: false },
      disableTextFormatMark: true,
      disableTextFormatAlert: true,
      sheets: { disableForceStringMark: true, disableForceStringAlert: true },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ]
  return presets.flatMap((preset) => preset.plugins.map((plugin) => (Array.isArray(plugin) ? plugin : [plugin]))) as unknown as Registered
}
