import type { Univer } from '@univerjs/core'
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting'
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core'
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation'
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter'
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort'

/** What Excel has and the host's grid does not: done in Univer alone it would be in no file, and gone when the cells are drawn next. */
const OUT_OF_REACH = [
  'sheet.command.set-border-basic',
  'sheet.command.set-range-stroke',
  'sheet.command.set-text-rotation',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.contextMenu.permission',
  'sheet.command.set-tab-color',
  'sheet.command.toggle-gridlines',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.menu.data-validation',
  'sheet.operation.open.conditional.formatting.panel',
  'sheet.command.smart-toggle-filter',
]

type Registered = Parameters<Univer['registerPlugins']>[0]

/** @returns Univer's plugins for a spreadsheet with drop-downs, conditional formats, filter and sorting, drawn in a place of the page */
export function plugins(container: HTMLElement): Registered {
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      disableAutoFocus: true,
      menu: Object.fromEntries(OUT_OF_REACH.map((id) => [id, { hidden: true }])),
      footer: { statisticBar: false },
      disableTextFormatMark: true,
      disableTextFormatAlert: true,
      sheets: { disableForceStringMark: true, disableForceStringAlert: true },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ]
  return presets.flatMap((preset) => preset.plugins.map((plugin) => (Array.isArray(plugin) ? plugin : [plugin]))) as unknown as Registered
}
