import { grouped } from '@kaoji/shared/grouped'
import { periodText } from '@kaoji/shared/messages/periods'
import type { Standing } from '../../service/answers.ts'
import { dayText } from '../words/dates.ts'
import type { useText } from '../words/useText.tsx'
import { heatStateOf } from './heat.ts'

/** What is owed by one department, a line a sheet, the earliest due first. */
export interface Chased {
  readonly department: string
  readonly heading: string
  readonly lines: readonly string[]
}

/** Which sheets are chased: missing, returned, overdue. */
export const isChased = (one: Standing): boolean => ['missing', 'returned', 'overdue'].includes(heatStateOf(one))

/** 催报单, by department. */
export function chased(owed: readonly Standing[], text: ReturnType<typeof useText>): readonly Chased[] {
  return [...grouped(owed, ({ department }) => department)].map(([department, sheets]) => ({
    department,
    heading: text('chase.department', { department, count: sheets.length }),
    lines: [...sheets].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)).map((one) => lineOf(one, text)),
  }))
}

function lineOf(one: Standing, text: ReturnType<typeof useText>): string {
  const fillings = { sheet: one.title, period: periodText(one.period), day: dayText(one.answerBy ?? one.dueOn), days: -one.daysLeft }
  if (one.state === 'returned') return text(one.answerBy === undefined ? 'chase.returned' : 'chase.returned-by', fillings)
  return text(one.daysLeft < 0 ? 'chase.overdue' : 'chase.due', fillings)
}

/** The list as words to be copied into a notice. */
export const chasedWords = (list: readonly Chased[]): string =>
  list.map(({ heading, lines }) => [heading, ...lines.map((line) => `　${line}`)].join('\n')).join('\n')
