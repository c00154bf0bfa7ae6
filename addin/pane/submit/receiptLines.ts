import { say } from '@kaoji/shared/messages/render'
import { periodText } from '@kaoji/shared/messages/periods'
import { joinTexts, same, type Text } from '@kaoji/shared/text'
import type { Receipt } from '../../service/answers.ts'
import { timeText } from '../words/dates.ts'

/** What a late sheet costs, where a clause says so. */
export interface LateCost {
  readonly clause: string
  readonly points: string
}

/** A receipt's lines, as they are shown, saved and printed: sheet and department, number, time and rows, lateness, check code. */
export function receiptLines(receipt: Receipt, title: Text, cost?: LateCost): readonly Text[] {
  const { department, period, daysLate, zero, rows, at, code } = receipt
  const time = timeText(at)
  return [
    joinTexts([title, periodText(period), same(department)], { zh: ' ', en: ', ' }),
    say('submit.receipt', { receipt: receipt.receipt }),
    zero ? say('submit.receipt-nil', { time }) : say('submit.receipt-line', { time, rows }),
    ...(daysLate === 0 ? [] : [lateLine(daysLate, cost)]),
    say('submit.receipt-code', { code }),
  ]
}

const lateLine = (days: number, cost: LateCost | undefined): Text =>
  cost === undefined ? say('submit.receipt-late', { days }) : say('submit.receipt-late-costs', { days, ...cost })

/** A receipt as a page of its own, to be saved: no styles or addresses from elsewhere. */
export function receiptPage(lines: readonly string[], language: string): string {
  const [title = '', ...rest] = lines.map(escaped)
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>`,
    `<body style="font-family: sans-serif; margin: 2em"><h1 style="font-size: 1.2em">${title}</h1>`,
    ...rest.map((line) => `<p>${line}</p>`),
    '</body></html>',
  ].join('\n')
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (words: string) => words.replace(/[&<>"]/g, (sign) => signs[sign]!)
