import { say } from '@kaoji/shared/messages/render'
import { periodText } from '@kaoji/shared/messages/periods'
import { dec, Decimal } from '@kaoji/shared/decimal'
import { joinTexts, same, type Text } from '@kaoji/shared/text'
import type { Receipt } from '../../service/answers.ts'
import type { Filling } from '../../service/filling.ts'
import { timeText } from '../words/dates.ts'

type LateCost = NonNullable<Filling['lateCost']>

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

function lateLine(days: number, cost: LateCost | undefined): Text {
  if (cost === undefined) return say('submit.receipt-late', { days })
  const points = Decimal.min(dec(cost.aDay).times(days), dec(cost.atMost)).toString()
  return say('submit.receipt-late-costs', { days, clause: cost.clause, points })
}

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
