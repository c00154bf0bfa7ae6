import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row } from '@kaoji/shared/year'
import { useCallback, useState } from 'react'
import { layOut } from '../../excel/layOut.ts'
import type { OpenSheet } from '../../excel/openSheet.ts'
import type { ExcelTrouble } from '../../excel/trouble.ts'
import type { SheetPlace } from '../../service/answers.ts'
import type { Filling } from '../../service/filling.ts'
import type { Trouble } from '../../service/trouble.ts'
import { usePane } from '../shell/pane.tsx'
import { copyName, type Drafts } from './drafts.ts'
import { keptFrom, type KeptReason } from './explanations.ts'

/** Why a sheet could not be laid out: the service did not say what it is, or Excel refused. */
export interface LayOutTrouble {
  readonly service?: Trouble
  readonly excel?: ExcelTrouble
}

/** Laying a sheet out in the workbook: one at a time. */
export interface LayingOut {
  readonly busy: SheetPlace | undefined
  readonly trouble: LayOutTrouble | undefined
  /** The newest version's rows stand in it, with the reasons they came with; undefined where it could not be done. */
  readonly layOutPlace: (place: SheetPlace) => Promise<OpenSheet | undefined>
  /** Rows typed so far stand in it instead. */
  readonly layOutWith: (filling: Filling, rows: readonly Row[], base: { version: number; code: string }) => Promise<OpenSheet | undefined>
}

/** One click on 填›: asks the service what the sheet is and lays it into the open workbook. */
export function useLayOut(): LayingOut {
  const { fillings, drafts } = usePane()
  const [busy, setBusy] = useState<SheetPlace>()
  const [trouble, setTrouble] = useState<LayOutTrouble>()
  const layOutWith = useCallback<LayingOut['layOutWith']>(async (filling, rows, base) => {
    const { kind, department, period, bureau, freeze, lists } = filling
    const sheet = sheetOf(kind)
    if (sheet === undefined) return undefined
    const open = await layOut({
      sheet,
      bureau: bureau.name,
      department,
      period,
      freeze,
      rows,
      base: base.version,
      baseCode: base.code,
      laidOutAt: Date.now(),
      lists,
    })
    setTrouble(open.ok ? undefined : { excel: open.error })
    return open.ok ? open.value : undefined
  }, [])
  const layOutPlace = useCallback<LayingOut['layOutPlace']>(
    async (place) => {
      setBusy(place)
      setTrouble(undefined)
      const answer = await fillings.ask(place)
      if (!answer.ok) {
        setTrouble({ service: answer.error })
        setBusy(undefined)
        return undefined
      }
      const { filling } = answer.value
      const { rows = [], explanations = [], version = 0, code = '' } = filling.newest ?? {}
      const open = await layOutWith(filling, rows, { version, code })
      if (open !== undefined) bringReasons(drafts, copyName(open.identity), keptFrom(explanations, rows))
      setBusy(undefined)
      return open
    },
    [fillings, drafts, layOutWith],
  )
  return { busy, trouble, layOutPlace, layOutWith }
}

/** A copy that was there already keeps the reasons written for it. */
function bringReasons(drafts: Drafts, copy: string, reasons: readonly KeptReason[]) {
  if (reasons.length > 0 && drafts.reasons(copy).length === 0) drafts.keepReasons(copy, reasons)
}
