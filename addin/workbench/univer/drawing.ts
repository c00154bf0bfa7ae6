import type { IExecutionOptions, IRange, Univer, Workbook } from '@univerjs/core'
import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core'
import { IRenderManagerService, SheetSkeletonManagerService, SheetsSelectionsService } from '@univerjs/preset-sheets-core'

export const UNIT = 'workbook'

/** Univer's workbook, changed through its mutations: those leave its own list of undo steps alone, the host's grid keeps one. */
export interface Drawing {
  readonly workbook: Workbook
  /** carries a mutation out; whoever listens to Univer's commands is told by `drawing` that it is not a person's doing */
  mutate(mutation: { readonly id: string }, params: object, options?: IExecutionOptions): void
  /** has what a sheet looks like worked out again in the next frame, though none of its cells changed */
  repaint(sheet: string): void
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
  const skeletons = () => renders.getRenderById(UNIT)?.with(SheetSkeletonManagerService)
  const laidOut = () => skeletons()?.getCurrentParam() !== undefined
  let depth = 0
  return {
    workbook,
    mutate({ id }, params, options = {}) {
      depth += 1
      try {
        commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, laidOut() ? options : { ...options, fromChangeset: true })
      } finally {
        depth -= 1
      }
    },
    repaint(sheet) {
      skeletons()?.getSkeletonParam(sheet)?.skeleton.makeDirty(true)
      renders.getRenderById(UNIT)?.mainComponent?.makeForceDirty()
    },
    selected: (sheet) => selections.getWorkbookSelections(UNIT).getSelectionsOfWorksheet(sheet).at(-1)?.range,
    get busy() {
      return depth > 0
    },
  }
}
