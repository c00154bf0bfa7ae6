import type { Filling, MessageKey } from '@kaoji/shared/messages/render'
import { carriedContext } from '@kaoji/shared/sheets/carriedContext'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { validate } from '@kaoji/shared/sheets/validate'
import type { Language } from '@kaoji/shared/text'
import { clearMarks, markCells } from '../../excel/markCells.ts'
import type { OpenSheet } from '../../excel/openSheet.ts'
import { readRows } from '../../excel/readRows.ts'

/** What a command has to say, as a text of the catalogue; undefined where one sees in the sheet what it did. */
export type Said = { readonly key: MessageKey; readonly fillings?: Readonly<Record<string, Filling>> } | undefined

// They take the bureau's departments and staffing, which only the service knows.
const askedElsewhere: readonly string[] = ['department', 'concurrent-without-main']

/**
 * 核对 of a sheet without the pane, and so without the service: what must be mended by the cells themselves is marked in them. Explanations, other
 * sheets and the staff list are the pane's.
 */
export async function checkAlone(open: OpenSheet, language: Language): Promise<Said> {
  const definition = sheetOf(open.identity.kind)
  if (definition === undefined) return { key: 'command.no-sheet' }
  const read = await readRows(open)
  if (!read.ok) return { key: `excel.trouble.${read.error.kind}` }
  const { department, period, bureau: name } = read.value.open.identity
  const year = Number(period.slice(0, 4))
  const bureau = { name, year, departments: [department], roles: {}, compound: '' }
  // Of the freeze only the service knows; nothing that is left below asks for it.
  const context = carriedContext({ bureau, freeze: `${year + 1}-12-31`, department, period, surroundings: [] })
  const { problems, rows } = validate(definition, read.value.rows, context, { date1904: read.value.date1904 })
  const marks = problems.flatMap(({ cell, rule, severity, says }) =>
    severity !== 'error' || cell === '' || askedElsewhere.includes(rule) ? [] : [{ cell, severity, says: says[language] }],
  )
  const written = await (marks.length === 0 ? clearMarks(open) : markCells(open, marks))
  if (!written.ok) return { key: `excel.trouble.${written.error.kind}` }
  return marks.length === 0 ? { key: 'command.checked', fillings: { rows: rows.length } } : undefined
}
