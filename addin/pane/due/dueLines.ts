import type { SheetPlace, Standing } from '../../service/answers.ts'
import { sheetName } from '../../service/sheets.ts'
import { byDay, isOpen, isOverdue } from './dueOrder.ts'

/** A copy in the open workbook, as far as 应报 asks. */
export interface Copy {
  readonly identity: SheetPlace & { readonly laidOutAt: string }
  readonly active: boolean
}

/** A sheet of 应报, with its copy in the open workbook where there is one. */
export interface DueLine<C extends Copy> {
  readonly standing: Standing
  readonly copy?: C
  /** 草稿: begun in this workbook and not handed in. */
  readonly draft: boolean
}

/** The sheets with their copies; of several copies the one in front, else the newest. */
export function dueLines<C extends Copy>(list: readonly Standing[], copies: readonly C[]): readonly DueLine<C>[] {
  const byPlace = new Map<string, C>()
  const inTurn = [...copies].sort((a, b) => Number(a.active) - Number(b.active) || (a.identity.laidOutAt < b.identity.laidOutAt ? -1 : 1))
  for (const copy of inTurn) byPlace.set(sheetName(copy.identity), copy)
  const lines = list.map((standing): DueLine<C> => {
    const copy = byPlace.get(sheetName(standing))
    const draft = copy !== undefined && (standing.state === 'due' || standing.state === 'missing')
    return { standing, ...(copy && { copy }), draft }
  })
  return lines.sort((a, b) => rank(a) - rank(b) || byDay(a.standing, b.standing))
}

/** 应报's order: 退回, overdue, due, 草稿, 已报, 审定; within each the earlier due first, then by 表号. */
function rank<C extends Copy>({ standing, draft }: DueLine<C>): number {
  if (standing.state === 'returned') return 0
  if (isOverdue(standing)) return 1
  if (draft) return 3
  return standing.state === 'due' ? 2 : standing.state === 'submitted' ? 4 : 5
}

/**
 * 填下一张: the first that something can be done about; undefined where nothing is open.
 * @param waits whether a sheet is in 待发 already
 */
export const nextLine = <C extends Copy>(
  lines: readonly DueLine<C>[],
  waits: (standing: Standing) => boolean = () => false,
): DueLine<C> | undefined => lines.find(({ standing }) => isOpen(standing) && !waits(standing))
