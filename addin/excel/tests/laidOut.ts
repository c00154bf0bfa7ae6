import type { Result } from '@kaoji/shared/result'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Host } from '../../workbench/host/host.ts'
import type { SheetToLayOut } from '../layOut.ts'
import { layOut } from '../layOut.ts'
import type { OpenSheet } from '../openSheet.ts'

/** 行政科's attendance of June 2011 with one row, for tests. */
export const attendance: SheetToLayOut = {
  sheet: sheetOf('attendance')!,
  bureau: '某局',
  department: '行政科',
  period: '2011-06',
  freeze: '2012-01-15',
  rows: [{ person: 'XZ-03', 'due-days': '21', present: '20', personal: '1' }],
  base: 0,
  baseCode: '',
  laidOutAt: Date.UTC(2011, 6, 5),
  lists: { people: ['XZ-03 王某', 'XZ-04 李某'], departments: ['办公室', '行政科'], references: {} },
}

/** @throws Error where it was refused */
export function valueOf<T>(result: Result<T, { readonly kind: string; readonly code: string }>): T {
  if (!result.ok) throw new Error(`${result.error.kind} ${result.error.code}`)
  return result.value
}

/** @returns the attendance sheet laid out, other parts as given */
export const laidOut = async (more: Partial<SheetToLayOut> = {}): Promise<OpenSheet> => valueOf(await layOut({ ...attendance, ...more }))

/** @returns the kinds of syncs, `read` or `write`, that a step took */
export async function syncsOf(host: Host, step: () => Promise<unknown>): Promise<readonly string[]> {
  const before = host.syncs.length
  await step()
  return host.syncs.slice(before).map(({ writes }) => (writes > 0 ? 'write' : 'read'))
}

/** @returns what a cell holds */
export function held(host: Host, sheetName: string, row: number, column: number): unknown {
  const { id } = host.grid.sheets().find(({ name }) => name === sheetName)!
  return host.grid.cell(id, row - 1, column - 1)?.value ?? ''
}
