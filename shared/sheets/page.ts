import { both, table } from '../markdown.ts'
import type { Check, Column, Severity, SheetDefinition } from './define.ts'
import { promptOf } from './headings.ts'
import { sheetCode, sheetOf } from './registry.ts'
import { conditionText, demandText } from './wording.ts'

/**
 * The page that a department is handed to know how a sheet is filled: Markdown, Chinese first and English under it, from the definition alone.
 * Ends with a line break.
 */
export function sheetPage(sheet: SheetDefinition): string {
  const columns = Object.entries(sheet.columns).map(([key, column], i) => [
    String(i + 1),
    both(column.title),
    `\`${key}\``,
    typeWords(column),
    requiredWords(column, sheet),
    both(promptOf(column)),
  ])
  const checks = sheet.checks.map((check) => [both(demandText(check, sheet)), severityWords(check)])
  return [
    `# ${sheetCode(sheet)} ${sheet.title.zh}`,
    `${sheet.title.en} · \`${sheet.kind}\` · ${version(sheet)}`,
    table(
      ['', ''],
      [
        ['周期 Cycle', cycles[sheet.cycle]],
        ['填报 Filled by', fillers[sheet.filledBy]],
        ['时限 Due', dueWords(sheet)],
        ['出处 Source', sheet.source],
        ...(sheet.dueWhen === undefined ? [] : [['不报 Not due', notDue[sheet.dueWhen]]]),
        ...(sheet.restricted === true
          ? [['范围 Seen by', '填报人、考核办、局领导，公布后本人 filler, office, leaders; once published the persons named']]
          : []),
        ...(sheet.ledger === undefined
          ? []
          : [['台账 Ledger', '同一编号以后报的为准 a later row with the same number replaces the earlier']]),
      ],
    ),
    '## 栏目 Columns',
    table(['', '栏目', 'key', '类型 Type', '必填 Required', '说明 Meaning'], columns),
    '## 核对 Checks',
    checks.length === 0 ? '按栏目类型核对。Checked by type alone.' : table(['要求 Demands', '问题 Problem'], checks),
    '## 填报说明 Notes',
    `${sheet.notes.zh}\n\n${sheet.notes.en}`,
    '',
  ].join('\n\n')
}

const version = ({ version: number }: SheetDefinition) => `第${number}版 version ${number}`

function typeWords(column: Column): string {
  if (column.choices !== undefined) return column.choices.join(' / ')
  if (column.refersTo !== undefined) return `→ ${sheetOf(column.refersTo.kind)?.title.zh ?? column.refersTo.kind}`
  return types[column.type]
}

function requiredWords({ required }: Column, sheet: SheetDefinition): string {
  if (required === undefined) return ''
  return required === true ? '是 yes' : both(conditionText(required, sheet))
}

function dueWords({ due, cycle, firstMonth }: SheetDefinition): string {
  const first = firstMonth === undefined ? '' : `，${firstMonth}月起 from month ${firstMonth}`
  if ('on' in due) return `${due.year === 'next' ? '次年 next year ' : ''}${due.on}`
  return `${cycle === 'month' ? '次月5日 the 5th after the month' : '季后10日 the 10th after the quarter'}${first}`
}

const severityWords = ({ severity = 'error' }: Check): string => severities[severity]
const severities: Readonly<Record<Severity, string>> = { error: '必改 must fix', explain: '须说明 explain', warn: '提醒 note' }
const cycles = { month: '每月 monthly', quarter: '每季 quarterly', year: '每年 yearly' }
const fillers: Readonly<Record<SheetDefinition['filledBy'], string>> = {
  each: '每个科室 every department',
  office: '办公室 the office',
  motorpool: '机关车队 the motor pool',
  finance: '财务资产科 the finance section',
  reception: '接待科 the reception section',
  energy: '公共机构节能科 the energy section',
  'inspection-group': '督查组 the inspection group',
}
const notDue: Readonly<Record<NonNullable<SheetDefinition['dueWhen']>, string>> = {
  'company-assigned': '没有联系企业的科室 departments without a company',
  'village-assigned': '没有帮扶村的科室 departments without a village',
  'party-members': '没有党员的科室 departments without Party members',
}
const types: Readonly<Record<Column['type'], string>> = {
  text: '文字 text',
  'long-text': '长文字 long text',
  count: '整数 whole number',
  'one-place': '一位小数 one decimal',
  'two-places': '两位小数 two decimals',
  percent: '0–100',
  date: '日期 date',
  'yes-no': '是 / 否',
  choice: '选项 choice',
  month: '月份 month',
  person: '人员编码 person',
  people: '多名人员 people',
  department: '科室 department',
  reference: '引用 reference',
}
