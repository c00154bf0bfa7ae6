import { compileCondition } from '@kaoji/shared/expressions/evaluate'
import { firstDay, lastDay } from '@kaoji/shared/period'
import type { Reference, SheetContext, SheetDefinition } from '@kaoji/shared/sheets/define'
import { valueType } from '@kaoji/shared/sheets/define'
import { fillersOf } from '@kaoji/shared/sheets/fillers'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { heldWithin, staffingOf } from '@kaoji/shared/sheets/staffingIndex'
import type { DropDowns } from '@kaoji/shared/sheets/entryCopy'

/** @returns what a sheet's drop-downs offer: people in post in the period (the own department's where every department fills), departments, references */
export function dropDownsOf(sheet: SheetDefinition, context: SheetContext): DropDowns {
  const { bureau, department, period } = context
  const staffing = staffingOf(context)
  const [from, to] = [firstDay(period), lastDay(period)]
  const ofDepartments = sheet.filledBy === 'each' ? [department] : bureau.departments
  const codes = ofDepartments.flatMap((one) =>
    staffing
      .postsIn(one)
      .filter((post) => heldWithin(post, from, to))
      .map((post) => post.person),
  )
  return {
    people: [...new Set(codes)].map((code) => `${code} ${staffing.nameOf(code) ?? ''}`.trim()),
    departments: bureau.departments,
    references: Object.fromEntries(
      Object.entries(sheet.columns).flatMap(([key, { refersTo }]) => (refersTo === undefined ? [] : [[key, valuesOf(refersTo, context)]])),
    ),
  }
}

function valuesOf(reference: Reference, context: SheetContext): string[] {
  const target = sheetOf(reference.kind)
  if (target === undefined) return []
  const filler = target.filledBy === 'each' ? context.department : fillersOf(target, context.bureau)[0]
  const rows = filler === undefined ? undefined : context.rowsOf(reference.kind, filler, String(context.bureau.year))
  const holds = reference.where === undefined ? undefined : compileCondition(reference.where, (column) => valueType(target, column))
  const values = (rows ?? []).flatMap((row) => {
    const own = reference.ownRowsOf === undefined || row[reference.ownRowsOf] === context.department
    const value = row[reference.column]
    return own && value !== undefined && (holds === undefined || holds(row) === true) ? [value] : []
  })
  return [...new Set(values)]
}
