import type { Text } from '../text.ts'

/** What the office's and the leaders' views say: overview, review, runs, ranking, cards, rulings, a minute. */
export const officeMessages = {
  'heat.key-title': { zh: '图例', en: 'Key' },
  'heat.key-late': { zh: '迟报', en: 'Late' },
  'heat.key-none': { zh: '不应报', en: 'None due' },
  'heat.said': { zh: '{state}{count}张：{sheets}', en: '{count} {state}: {sheets}' },
  'heat.said.missing': { zh: '缺', en: 'missing' },
  'heat.said.returned': { zh: '退回', en: 'returned' },
  'heat.said.overdue': { zh: '欠', en: 'overdue' },
  'heat.said.submitted': { zh: '已报', en: 'submitted' },
  'heat.said.due': { zh: '待报', en: 'due' },
  'heat.said.late': { zh: '迟报已审定', en: 'accepted late' },
  'heat.said.zero': { zh: '零报告', en: 'nil' },
  'heat.said.accepted': { zh: '审定', en: 'accepted' },
  'heat.half': { zh: '半年', en: 'Half of the year' },
  'list.comma': { zh: '、', en: ', ' },
  'list.semicolon': { zh: '；', en: '; ' },
  'heat.chase-title': { zh: '催报单', en: 'To chase' },
  'chase.department': { zh: '{department}{count}张：', en: '{department}, {count}:' },
  'chase.due': { zh: '{sheet}{period}，{day}到期', en: '{sheet}, {period}, due {day}' },
  'chase.overdue': { zh: '{sheet}{period}，{day}到期，过期{days}天', en: '{sheet}, {period}, due {day}, {days} days overdue' },
  'chase.returned': { zh: '{sheet}{period}，退回，待改报', en: '{sheet}, {period}, returned, to be resubmitted' },
  'chase.returned-by': { zh: '{sheet}{period}，退回，{day}前改报', en: '{sheet}, {period}, returned, to be resubmitted by {day}' },
  'chase.heading': { zh: '{bureau} {year}年催报单', en: '{bureau}, {year}: sheets to chase' },
  'chase.print': { zh: '打印', en: 'Print' },
} satisfies Record<string, Text>
