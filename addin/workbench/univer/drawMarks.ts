import type { IStyleData, Nullable, Univer } from '@univerjs/core'
import { InterceptorEffectEnum } from '@univerjs/core'
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core'
import type { Marks } from '../conditions/marksOf.ts'

/** after Univer's own conditional formats */
const PRIORITY = 9

/**
 * Draws what conditional formats say over a cell's own style, while it is drawn: Univer's own way works out each formula for every row of an area after
 * each entry, a second for a sheet of ours.
 */
export function drawMarks(univer: Univer, marksOn: (sheet: string) => Marks<IStyleData> | undefined) {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: PRIORITY,
      effect: InterceptorEffectEnum.Style,
      handler(cell, { subUnitId, row, col, workbook, rawData }, next) {
        const found = marksOn(subUnitId)?.at(row, col) ?? []
        if (found.length === 0) return next(cell)
        const own = workbook.getStyles().get(cell?.s as Nullable<string>) || {}
        // What comes first counts, so it is laid on last.
        return next({ ...(cell ?? rawData), s: Object.assign({}, own, ...found.toReversed()) as IStyleData })
      },
    })
}
