import type { Text } from '../text.ts'

/** What the workbench 试用工作台 says: the page with a spreadsheet and the pane beside it. */
export const workbenchMessages = {
  'workbench.title': { zh: '考绩', en: 'Kaoji' },
  'workbench.bar': { zh: '工作簿', en: 'Workbook' },
  'workbench.open': { zh: '打开', en: 'Open' },
  'workbench.save': { zh: '另存', en: 'Save as' },
  'workbench.new': { zh: '新工作簿', en: 'New workbook' },
  'workbench.unsaved': { zh: '未另存', en: 'Not saved yet' },
  'workbench.not-saved': {
    zh: '这本工作簿有改动没有另存，继续就没有了。',
    en: 'Changes in this workbook are not saved and would be gone.',
  },
  'workbench.kept': {
    zh: '上次的工作簿没有另存，还留在这台电脑上：{sheets}，改到{at}。',
    en: 'Your last workbook, not saved, is still on this PC: {sheets}, changed {at}.',
  },
  'workbench.take-up': { zh: '接着填', en: 'Go on with it' },
  'workbench.later': { zh: '以后再说', en: 'Later' },
  'workbench.throw-away': { zh: '不要了', en: 'Discard it' },
  'workbench.throw-away-asks': {
    zh: '丢掉的工作簿找不回来。已报的表不受影响。',
    en: 'It cannot be had back. Sheets handed in stay as they are.',
  },
  'workbench.not-kept': {
    zh: '这台电脑留不住这本工作簿，离开前请另存。',
    en: 'This PC cannot keep the workbook: save it before you leave.',
  },
  'workbench.go-on': { zh: '继续', en: 'Go on' },
  'workbench.sheet': { zh: '表格', en: 'Spreadsheet' },
  'workbench.pane': { zh: '窗格', en: 'Pane' },
  'workbench.pane-width': { zh: '窗格宽度', en: 'Width of the pane' },
  'workbench.show-pane': { zh: '打开窗格', en: 'Show pane' },
  'workbench.hide-pane': { zh: '收起窗格', en: 'Hide pane' },
  'workbench.language': { zh: 'English', en: '中文' },
  'workbench.locked': { zh: '这一格锁着，不能改。标题、表头由表样排定。', en: 'This cell is locked: title and headings stay.' },
  'workbench.name': {
    zh: '表名不能用：最多31个字，不含 : \\ / ? * [ ]，也不能与别的表同名。',
    en: 'Not a name for a sheet: at most 31 signs, without : \\ / ? * [ ], and no other sheet has it.',
  },
  'workbench.last-sheet': { zh: '工作簿里至少要留一张看得见的表。', en: 'One sheet at least must stay in sight.' },
  'workbench.dismiss': { zh: '知道了', en: 'Dismiss' },
  'workbench.waiting': { zh: '正在打开表格', en: 'Opening the spreadsheet' },
} as const satisfies Record<string, Text>
