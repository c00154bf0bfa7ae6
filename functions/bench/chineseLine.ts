/** The words of the bench's lines that bear a goal, between their commas and colons. */
const words: Readonly<Record<string, string>> = {
  'reading 100 workbooks': '读100个工作簿',
  'whole job': '从读到写全程',
  warm: '热身后',
  'a process each time': '每次新开进程',
  'a clause with its card': '一条连得分说明',
  'all kinds': '各类规则',
  'facts at hand': '事实已备',
  'facts found': '先找事实',
  'whole card': '整张得分说明',
  'a decision table': '一张决策表',
  'sample year': '样例局一年',
  score: '算分',
  validation: '核对',
  'one cell changed': '改一格后',
  'workbook of 2,000 posts': '2000个岗位的工作簿',
  'values and looks': '值和样式',
  'one sheet of the county changed': '全县改一张表',
  'made anew': '从头再算',
  county: '全县',
  whole: '整个',
  'whole by an eighth': '整个比八分之一',
  memory: '内存',
  'county taken in over HTTP': '全县经HTTP收表',
  'county taken in': '全县收表',
  'county consolidated over HTTP': '全县经HTTP汇总',
  'county consolidated': '全县汇总',
  'county consolidated again': '全县再汇总',
  'one sheet changed': '改一张表',
  'the first run': '第一次汇总',
  'service after it': '其后的服务',
  service: '服务',
  'cold start': '冷启动',
  '50 clerks at once': '50人同时',
  submissions: '报送',
  'bare durable writes of SQLite': 'SQLite只写一行并落盘',
  'the office’s overview of a county': '考核办看全县概况',
  'the office’s overview meanwhile': '同时看概况',
}

/** @returns a bench line's name in Chinese; what has no word of its own, as a rule's kind or a library, stays as it is */
export const inChinese = (what: string): string =>
  what
    .split(/(, |: )/)
    .map((part) => (part === ', ' ? '，' : part === ': ' ? '：' : (words[part] ?? part)))
    .join('')
