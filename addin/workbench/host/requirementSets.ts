/** The newest ExcelApi an Excel speaks: 2019 is 1.7, where filling ends in a sentence; 1.8 is the least; 2024 is 1.17, 365 1.21 (officejs.md 49). */
export type ExcelApi = '1.7' | '1.8' | '1.17' | '1.21'

/** What came after ExcelApi 1.7, by type and member, as the API reference says. */
const SINCE: Readonly<Record<string, string>> = {
  'Range.dataValidation': '1.8',
  'Runtime.enableEvents': '1.8',
  'Worksheet.autoFilter': '1.9',
  'WorksheetCollection._RegisterDataChangedEvent': '1.9',
  'WorksheetCollection._RegisterSelectionChangedEvent': '1.9',
}

const part = (version: string) => Number(version.split('.')[1])

/** @returns whether an Excel of that version knows a member */
export const knows = (version: ExcelApi, member: string): boolean => SINCE[member] === undefined || part(version) >= part(SINCE[member])

/** @returns what `Office.context.requirements.isSetSupported` answers in an Excel of that version */
export const supports = (version: ExcelApi, set: string, wanted: string): boolean => set === 'ExcelApi' && part(version) >= part(wanted)

/** @returns whether what an add-in writes is an undo step; before, every write emptied the list (officejs.md 44) */
export const keepsUndo = (version: ExcelApi): boolean => part(version) >= 19
