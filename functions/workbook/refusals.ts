import type { Text } from '@kaoji/shared/text'

/** Why a file that somebody handed in is not read, in the words he is answered with (look.md 3: fact, place, next step). */
export const REFUSALS = {
  empty: { zh: '这个文件是空的，请重新保存后再交。', en: 'This file is empty. Save it again and hand that in.' },
  'not-a-workbook': {
    zh: '这不是.xlsx工作簿，请用Excel或WPS另存为.xlsx再交。',
    en: 'This is no .xlsx workbook. Save it as .xlsx in Excel or WPS.',
  },
  'old-format': { zh: '这是旧格式的表格，请另存为.xlsx再交。', en: 'This is another spreadsheet format. Save it as .xlsx.' },
  truncated: { zh: '文件不完整，后面一段没有了，请重新复制或保存后再交。', en: 'The end of this file is missing. Copy or save it again.' },
  damaged: { zh: '文件已损坏，请用Excel或WPS打开后另存再交。', en: 'This file is damaged. Open it in Excel or WPS and save it again.' },
  'password-protected': { zh: '文件设了打开密码，请去掉密码再交。', en: 'This file asks for a password. Remove the password first.' },
  macros: { zh: '文件带有宏，请另存为不带宏的.xlsx再交。', en: 'This file carries macros. Save it as .xlsx without macros.' },
  'external-links': {
    zh: '文件引用了别的工作簿，请断开链接（数值不变）再交。',
    en: 'This file links to other workbooks. Break the links first.',
  },
  doctype: {
    zh: '文件里有不允许的声明（DOCTYPE），请在Excel或WPS里另存再交。',
    en: 'This file holds a DOCTYPE. Save it anew in Excel or WPS.',
  },
  bomb: { zh: '文件展开后过大，请删去多余内容后另存再交。', en: 'This file is too large once unpacked. Delete what is not needed.' },
  'too-large': { zh: '文件超过8MB，请删去图片和多余内容再交。', en: 'This file is over 8 MB. Delete pictures and what is not needed.' },
  'too-many-parts': {
    zh: '文件里的部件过多，请把表格复制到新工作簿再交。',
    en: 'This file has too many parts. Copy the sheet into a new workbook.',
  },
  'too-many-cells': {
    zh: '单元格过多，请删去空白行列的格式后另存再交。',
    en: 'This file has too many cells. Clear the formats of blank rows and columns.',
  },
  'too-slow': {
    zh: '文件过于复杂，没有读完。请把表格复制到新工作簿再交。',
    en: 'This file takes too long to read. Copy the sheet into a new workbook.',
  },
} as const satisfies Record<string, Text>

export type RefusalReason = keyof typeof REFUSALS

/** A refused file: the reason's code, its sentence, and for whoever looks into it the part and fault (English, never shown to clerks). */
export interface Refusal {
  readonly reason: RefusalReason
  readonly says: Text
  readonly detail: string
}

/** Leaves the parsers at once; `readCells` turns it into a {@link Refusal}, so no caller outside this folder sees it thrown. */
export class UnsafeWorkbook extends Error {
  override readonly name = 'UnsafeWorkbook'
  readonly reason: RefusalReason

  constructor(reason: RefusalReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}

export const refusal = (reason: RefusalReason, detail: string): Refusal => ({ reason, says: REFUSALS[reason], detail })
