import { REASON_WORDS } from '@kaoji/shared/sheets/entryReasons'
import { speaks } from './excelAtHand.ts'

/** Notes came with ExcelApi 1.18; an older client has no such member though the set is said to be there (officejs.md 38, 52). */
export const hasNotes = (): boolean => speaks('1.18') && 'notes' in Excel.Worksheet.prototype

/** Asks for a sheet's notes; after the sync @returns those that are ours. */
export function ourNotes(sheet: Excel.Worksheet): () => readonly Excel.Note[] {
  if (!hasNotes()) return () => []
  sheet.notes.load('items/content')
  return () => sheet.notes.items.filter(({ content }) => content.startsWith(REASON_WORDS.returned))
}
