/** The least Excel that fills sheets: validation and its prompts came with it. */
const LEAST = '1.8'

/** @returns whether this Excel speaks that version of its interface; which members the loaded client has is another question (officejs.md 52) */
export const speaks = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version)

/**
 * @returns whether what the pane writes can be taken back by Ctrl+Z: before, each write emptied Excel's whole list (officejs.md 44), so that whoever
 *   writes asks first
 */
export const undoKept = (): boolean => speaks('1.19')

/** @returns `none` outside Excel, `too-old` for one in which sheets cannot be filled (below ExcelApi 1.8: Excel 2019) */
export function excelAtHand(): 'none' | 'too-old' | 'ready' {
  if (typeof Excel === 'undefined' || typeof Office === 'undefined') return 'none'
  // Office's loader in a plain page leaves the context empty.
  if ((Office.context as Partial<Office.Context> | undefined)?.requirements === undefined) return 'none'
  return speaks(LEAST) ? 'ready' : 'too-old'
}
