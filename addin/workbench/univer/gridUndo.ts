import {
  EDITOR_ACTIVATED,
  FOCUSING_FX_BAR_EDITOR,
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
  type IUndoRedoItem,
  type Nullable,
} from '@univerjs/core'
import type { DependencyOverride } from '@univerjs/core'
import type { Host } from '../host/host.ts'
import { UNIT } from './drawing.ts'

/** @returns Univer's list of undo steps, replaced for the workbook by the grid's: what the pane wrote is in that one too, each writing sync a step */
export function gridUndo({ grid, keyboard }: Host): DependencyOverride {
  const step: IUndoRedoItem = { unitID: UNIT, undoMutations: [], redoMutations: [] }
  class GridUndo extends LocalUndoRedoService {
    /** whether somebody types in a cell or the formula bar: its text has undo steps of its own */
    private readonly isInCell: (() => boolean) | undefined

    private newest: string | undefined

    constructor(instances: IUniverInstanceService, commands: ICommandService, context: IContextService) {
      super(instances, commands, context)
      this.isInCell = () => context.getContextValue(EDITOR_ACTIVATED) || context.getContextValue(FOCUSING_FX_BAR_EDITOR)
      const stop = grid.onChange(({ what }) => {
        if (what === 'steps') this._updateStatus()
      })
      this.disposeWithMe({ dispose: stop })
    }

    override pushUndoRedo(item: IUndoRedoItem) {
      if (item.unitID === UNIT) this.newest = item.id
      else super.pushUndoRedo(item)
    }

    /** takes back what validation refused just after it was typed */
    override rollback(id: string, unitId?: string) {
      if (unitId !== UNIT) super.rollback(id, unitId)
      else if (id === this.newest) keyboard.undo()
    }

    override pitchTopUndoElement(): Nullable<IUndoRedoItem> {
      if (this.isInCell?.()) return super.pitchTopUndoElement()
      return grid.undoSteps > 0 ? step : null
    }

    override pitchTopRedoElement(): Nullable<IUndoRedoItem> {
      if (this.isInCell?.()) return super.pitchTopRedoElement()
      return grid.redoSteps > 0 ? step : null
    }

    override popUndoToRedo() {
      if (!this.isInCell?.()) keyboard.undo()
      else super.popUndoToRedo()
    }

    override popRedoToUndo() {
      if (!this.isInCell?.()) keyboard.redo()
      else super.popRedoToUndo()
    }

    protected override _updateStatus() {
      if (!this.isInCell?.()) this._undoRedoStatus$.next({ undos: grid.undoSteps, redos: grid.redoSteps })
      else super._updateStatus()
    }
  }
  return [
    [
      IUndoRedoService,
      {
        useFactory: (...services: ConstructorParameters<typeof GridUndo>) => new GridUndo(...services),
        deps: [IUniverInstanceService, ICommandService, IContextService],
      },
    ],
  ]
}
