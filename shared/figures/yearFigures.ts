import { Decimal, dec } from '../decimal.ts'
import type { Given } from '../expressions/evaluate.ts'
import { stepsOf } from '../expressions/written.ts'
import { figure } from '../rules/arithmetic.ts'
import { amountOfFigures, amountOver, conditionOver } from '../scoring/compiled.ts'
import type { SheetsRead } from '../scoring/sheetsRead.ts'
import { sheetOf } from '../sheets/registry.ts'
import type { Text } from '../text.ts'
import type { FigureData, FigureSum, Print, YearFigure } from './define.ts'

/** Computes figures of the year from the accepted sheets, exact, and prints each by its rule. */
export function yearFigures(figures: readonly FigureData[], sheets: SheetsRead, given: Given): readonly YearFigure[] {
  return figures.map((data) => {
    const sums = Object.fromEntries(Object.entries(data.sums).map(([name, sum]) => [name, summed(sum, sheets, given)]))
    const known = Object.fromEntries(Object.entries(sums).map(([name, { value }]) => [name, value]))
    const value = amountOfFigures(data.value)(known, given)
    const written = value === undefined ? undefined : stepsOf(data.value)?.((name) => figure(known[name]!))
    const steps = written === undefined ? '' : `${written}=${figure(value!)}`
    return {
      key: data.key,
      group: data.group,
      title: data.title,
      value: value?.toString() ?? null,
      printed: value === undefined ? { zh: '没有数据', en: 'no data' } : printed(value, data),
      arithmetic: steps,
      rule: ruleSays(data.print),
      sheets: [...new Set(Object.values(data.sums).map((sum) => sheetOf(sum.sheet)!.number))],
      rows: Math.max(...Object.values(sums).map((sum) => sum.rows)),
      source: data.source,
    }
  })
}

function summed({ sheet, where, of, distinct }: FigureSum, sheets: SheetsRead, given: Given): { value: Decimal; rows: number } {
  const holds = where === undefined ? undefined : conditionOver(sheet, where)
  const rows = sheets.rowsOf(sheet).filter((row) => holds === undefined || holds(row.values, given) === true)
  if (distinct !== undefined) {
    const values = rows.map((row) => (distinct === 'sheet-department' ? row.sheet.department : row.values[distinct]))
    return { value: dec(new Set(values).size), rows: rows.length }
  }
  if (of === undefined) return { value: dec(rows.length), rows: rows.length }
  const amount = amountOver(sheet, of)
  return { value: Decimal.sum(rows.map((row) => amount(row.values, given) ?? Decimal.zero)), rows: rows.length }
}

function printed(value: Decimal, { print, unit }: FigureData): Text {
  if (print.as === 'whole') return { zh: `${figure(value)}${unit.zh}`, en: `${figure(value)} ${unit.en}`.trim() }
  if (print.as === 'cut') {
    const scaled = print.percent === true ? value.times(100) : value
    const cut = scaled.abs().round(print.places, 'truncate').toString()
    if (print.percent !== true) return { zh: `${cut}${unit.zh}`, en: `${cut} ${unit.en}` }
    return value.isNegative() ? { zh: `上升${cut}%`, en: `up ${cut}%` } : { zh: `下降${cut}%`, en: `down ${cut}%` }
  }
  const step = dec(print.as === 'floor' ? print.to : print.step)
  const floored = value.div(step).floor().times(step)
  if (print.as === 'at-least') {
    const shown = print.percent === true ? `${figure(floored.times(100))}%` : figure(floored)
    return { zh: `${shown}以上`, en: `${shown} or more` }
  }
  const more = floored.eq(value) ? '' : '余'
  const over = floored.eq(value) ? '' : 'over '
  if (print.ten === '万') return { zh: `${figure(floored.div(10000))}万${more}${unit.zh}`, en: `${over}${figure(floored)} ${unit.en}` }
  return { zh: `${figure(floored)}${more}${unit.zh}`, en: `${over}${figure(floored)} ${unit.en}` }
}

function ruleSays(print: Print): Text {
  if (print.as === 'whole') return { zh: '原数', en: 'as it is' }
  if (print.as === 'cut') return { zh: `截到${print.places}位小数，不进位`, en: `cut to ${print.places} places` }
  if (print.as === 'at-least')
    return {
      zh: `舍到${figure(dec(print.step).times(print.percent === true ? 100 : 1))}${print.percent === true ? '个百分点' : ''}，写“以上”`,
      en: 'down to the step, “or more”',
    }
  return { zh: `舍到${print.ten === '万' ? '万' : print.to}，有舍去的写“余”`, en: `down to ${print.to}, “over” where something was cut` }
}
