/**
 * Protected once, without a password: rows come and go, are sorted, filtered and formatted; notes may be written (look.md 5). Never taken off again, for
 * that empties the list of undo steps (officejs.md 44).
 */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowDeleteRows: true,
  allowEditObjects: true,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
  allowSort: true,
}
