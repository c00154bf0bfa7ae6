import type { IRange, Univer, Workbook } from '@univerjs/core'
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core'
import { IRenderManagerService, SheetSkeletonManagerService, SheetsSelectionsService } from '@univerjs/preset-sheets-core'

export const UNIT = 'workbook'

/** Univer's workbook, changed through its mutations: those leave its own list of undo steps alone, the host's grid keeps one. */
export interface Drawing {
  readonly workbook: Workbook
  /** carries a mutation out; whoever listens to Univer's commands is told by `drawing` that it is not a person's doing */
  mutate(mutation: { readonly id: string }, params: object): void
  /** what was selected last on a sheet */
  selected(sheet: string): IRange | undefined
  /** whether a mutation of ours is being carried out */
  readonly busy: boolean
}

/** @returns the way to draw into Univer's one workbook, which has been created */
export function drawingOn(univer: Univer): Drawing {
  const injector = univer.__getInjector()
  const commands = injector.get(ICommandService)
  const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET)
  if (!workbook) throw new Error('Univer has no workbook.')
  const selections = injector.get(SheetsSelectionsService)
  const renders = injector.get(IRenderManagerService)
  // Between the sheet that went and the one that comes nothing is laid out, and Univer would ask where the changed cells lie, unless told it is no matter.
  const laidOut = () => renders.getRenderById(UNIT)?.with(SheetSkeletonManagerService).getCurrentParam() !== undefined
  let depth = 0
  return {
    workbook,
    mutate({ id }, params) {
      depth += 1
      try {
        commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, laidOut() ? {} : { fromChangeset: true })
      } finally {
        depth -= 1
      }
    },
    selected: (sheet) => selections.getWorkbookSelections(UNIT).getSelectionsOfWorksheet(sheet).at(-1)?.range,
    get busy() {
      return depth > 0
    },
  }
}
