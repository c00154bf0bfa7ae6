import { beijingDay } from '../civilDate.ts'
import { columnsOf, parseExpression } from '../expressions/parse.ts'
import type { Period } from '../period.ts'
import { firstDay, lastDay } from '../period.ts'
import type { Severity, SheetDefinition } from './define.ts'
import { valueType } from './define.ts'
import { excelFormula } from './excelFormula.ts'
import { layoutOf } from './layout.ts'

/** A mark laid out with the sheet: where its formula, written for the first data row, is TRUE, the cell is shown as at fault. */
export interface ConditionMark {
  /** the column whose cells take the mark */
  readonly letter: string
  readonly formula: string
  readonly marks: Severity | 'missing'
}

/**
 * The definition's own conditions as conditional formats, so that they show while somebody types, in WPS too: what must be filled in under a condition,
 * and what does not hold in a row. What needs other rows or other sheets the pane and the service say.
 * @param freeze a moment, or a bare date that ends in Beijing
 */
export function conditionMarks(sheet: SheetDefinition, period: Period, freeze: string): ConditionMark[] {
  const { columns, firstDataRow } = layoutOf(sheet)
  const letters = new Map(columns.map(({ key, letter }) => [key, letter]))
  const year = period.slice(0, 4)
  const names = {
    cell(column: string) {
      const letter = letters.get(column)
      return letter === undefined ? undefined : `$${letter}${firstDataRow}`
    },
    typeOf: (column: string) => valueType(sheet, column),
    given: {
      freeze: beijingDay(freeze),
      period,
      'period-start': firstDay(period),
      'period-end': lastDay(period),
      'year-start': `${year}-01-01`,
      'year-end': `${year}-12-31`,
    },
  }
  const missing = columns.flatMap(({ letter, column: { required } }): ConditionMark[] => {
    if (typeof required !== 'string') return []
    return [{ letter, formula: `AND($${letter}${firstDataRow}="",${excelFormula(required, 'held', names)})`, marks: 'missing' }]
  })
  const broken = sheet.checks.flatMap((check): ConditionMark[] => {
    const letter = 'holds' in check ? letters.get(check.cells[0] ?? '') : undefined
    if (!('holds' in check) || letter === undefined || readsMonth(check.holds, sheet)) return []
    return [{ letter, formula: excelFormula(check.holds, 'broken', names), marks: check.severity ?? 'error' }]
  })
  return [...broken, ...missing]
}

/** A month may stand as 2011-06, 2011年6月 or as a date: no formula tells which is earlier. */
function readsMonth(condition: string, sheet: SheetDefinition): boolean {
  const expression = parseExpression(condition)
  return expression.ok && columnsOf(expression.value).some((key) => sheet.columns[key]?.type === 'month')
}
