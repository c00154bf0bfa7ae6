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
  'workbench.go-on': { zh: '继续', en: 'Go on' },
  'workbench.sheet': { zh: '表格', en: 'Spreadsheet' },
  'workbench.pane': { zh: '窗格', en: 'Pane' },
  'workbench.pane-width': { zh: '窗格宽度', en: 'Width of the pane' },
  'workbench.show-pane': { zh: '打开窗格', en: 'Show pane' },
  'workbench.hide-pane': { zh: '收起窗格', en: 'Hide pane' },
  'workbench.language': { zh: 'English', en: '中文' },
  'workbench.locked': { zh: '这一格锁着，不能改。标题、表头由表样排定。', en: 'This cell is locked: title and headings stay.' },
  'workbench.dismiss': { zh: '知道了', en: 'Dismiss' },
  'workbench.waiting': { zh: '正在打开表格', en: 'Opening the spreadsheet' },
} as const satisfies Record<string, Text>
