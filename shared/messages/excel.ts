import type { Text } from '../text.ts'

/** What keeps Excel from doing what the pane asked: fact, place, next step. */
export const excelMessages = {
  'excel.trouble.no-such-sheet': {
    zh: '工作簿里找不到这张表了。请重新取表。',
    en: 'This sheet is no longer in the workbook. Lay it out anew.',
  },
  'excel.trouble.cell-being-edited': {
    zh: 'Excel正在编辑单元格，按回车后再试。',
    en: 'A cell is being edited. Press Enter, then try again.',
  },
  'excel.trouble.locked': {
    zh: '要写的格子锁着，没有写入。表若加了密码，请先撤消工作表保护。',
    en: 'The cells are locked; nothing was written. Unprotect the sheet if it has a password.',
  },
  'excel.trouble.read-only': {
    zh: '工作簿是只读的，写不进去。请另存一份再打开。',
    en: 'The workbook is read-only. Save a copy and open that.',
  },
  'excel.trouble.busy': { zh: 'Excel正忙，没有办成。等它停下来再点一次。', en: 'Excel is busy. Wait until it rests, then click again.' },
  'excel.trouble.no-answer': {
    zh: 'Excel没有回应，表里的内容都在。请看看它是否弹出了窗口，再点一次。',
    en: 'Excel does not answer. What you typed is there. See whether a window is open, then click again.',
  },
  'excel.trouble.other-workbook': {
    zh: '前面可能是别的工作簿。请点回本工作簿再试。',
    en: 'Another workbook may be in front. Click on this one, then try again.',
  },
  'excel.trouble.too-large': {
    zh: '内容太多，Excel一次放不下。请分几次填。',
    en: 'That is more than Excel takes at once. Do it in parts.',
  },
  'excel.trouble.too-old': {
    zh: '这个Excel版本低，不能在这里填。请用网页版，或下载空表填好再报。',
    en: 'This Excel is too old to fill sheets here. Use Excel on the web, or download the blank sheet.',
  },
  'excel.trouble.not-undoable': {
    zh: '这一步在Excel里撤消不了，没有做。',
    en: 'Excel cannot undo this step; it was not done.',
  },
  'excel.trouble.wrong-sheet': {
    zh: '表头动过，不知该写到哪一格，没有写入。请先恢复表头。',
    en: 'The headings were changed, so nothing was written. Restore them first.',
  },
  'excel.trouble.other': {
    zh: 'Excel没有办成，表里的内容都在。请再试一次。',
    en: 'Excel did not do it. What you typed is there. Try again.',
  },
  'excel.no-undo-title': { zh: '写入表格', en: 'Write into the sheet' },
  'excel.no-undo': {
    zh: '这个Excel写入以后，Ctrl+Z撤消不了，先前改的也撤消不了。要写入吗？',
    en: 'After this, Excel cannot undo it, nor what was changed before. Write it?',
  },
  'excel.no-undo-do': { zh: '写入', en: 'Write' },
} as const satisfies Record<string, Text>
