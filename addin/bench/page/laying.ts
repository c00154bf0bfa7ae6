import { sheetOf } from '@kaoji/shared/sheets/registry'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { layOut, type SheetToLayOut } from '../../excel/layOut.ts'
import { layByRange } from '../../excel/tests/layByRange.ts'
import type { Filling } from '../../service/filling.ts'
import type { Host } from '../../workbench/host/host.ts'

/** One lay-out: milliseconds until Excel's last answer, and how often it was asked. */
export interface Laid {
  readonly milliseconds: number
  readonly syncs: number
}

/**
 * The sheet with the rows of its newest version laid into an empty workbook of the workbench, in turn as the pane does it and as most add-ins do: the very same
 * statements, but each range with a sync of its own.
 * @throws Error where the two do not leave the same cells
 */
export async function layingTimes(
  filling: Filling,
  rounds: number,
): Promise<{ readonly ours: readonly Laid[]; readonly byRange: readonly Laid[] }> {
  const host = window.parent.kaojiHost!
  const copy = copyOf(filling)
  const timed = async (lay: () => Promise<unknown>): Promise<Laid & { readonly cells: string }> => {
    host.grid.empty(false)
    const before = host.syncs.length
    const started = performance.now()
    await lay()
    return { milliseconds: performance.now() - started, syncs: host.syncs.length - before, cells: cellsIn(host, copy) }
  }
  const ours: Laid[] = []
  const byRange: Laid[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const mine = await timed(() => layOut(copy))
    const others = await timed(() => layByRange(copy))
    if (mine.cells !== others.cells) throw new Error('the two do not leave the same cells')
    // The first warmed up.
    if (round > 0) {
      ours.push(mine)
      byRange.push(others)
    }
  }
  return { ours, byRange }
}

const copyOf = ({ kind, department, period, bureau, freeze, lists, newest }: Filling): SheetToLayOut => ({
  sheet: sheetOf(kind)!,
  bureau: bureau.name,
  department,
  period,
  freeze,
  rows: newest?.rows ?? [],
  base: newest?.version ?? 0,
  baseCode: newest?.code ?? '',
  laidOutAt: 0,
  lists,
})

/** What stands in the sheet, and how it looks where something stands. */
function cellsIn({ grid }: Host, { sheet, rows }: SheetToLayOut): string {
  const { columns, firstDataRow } = layoutOf(sheet)
  const { id } = grid.sheets().find(({ name }) => name === sheet.title.zh)!
  return JSON.stringify([
    Array.from({ length: firstDataRow + rows.length }, (_, row) =>
      Array.from({ length: columns.length + 1 }, (__, column) => [
        grid.cell(id, row, column)?.value ?? '',
        grid.look(id, 'numberFormat', row, column),
        grid.look(id, 'format/font/name', row, column),
      ]),
    ),
    grid.conditions(id).length,
  ])
}
