import { periodText } from '@kaoji/shared/messages/periods'
import type { CitedRow } from '@kaoji/shared/scoring/card'
import { noDropDowns } from '@kaoji/shared/sheets/entryCopy'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { useCallback, useState } from 'react'
import { readVersion } from '../../service/sheets.ts'
import { sentenceOf } from '../reading/sentenceOf.ts'
import { usePane } from '../shell/pane.tsx'
import { useText } from '../words/useText.tsx'

/** 到原表: reads the cited version and goes to its cell in Excel. */
export function useShowInExcel(cited: CitedRow): {
  readonly show: () => Promise<void>
  readonly opened: string | undefined
  readonly trouble: string | undefined
} {
  const text = useText()
  const { client, year } = usePane()
  const [opened, setOpened] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const show = useCallback(async () => {
    const { kind, department, period, version, cells } = cited
    const sheet = sheetOf(kind)
    if (sheet === undefined) return
    setOpened(undefined)
    setTrouble(undefined)
    const read = await readVersion(client, { department, period, kind }, version)
    if (!read.ok) return setTrouble(sentenceOf(read.error, text))
    // What writes into Excel comes only when somebody asks for it.
    const { showRows } = await import('../../excel/showRows.ts')
    const fillings = { sheet: sheet.title, department, period: periodText(period), version }
    const shown = await showRows({
      copy: {
        sheet,
        bureau: year.bureau.name,
        department,
        period,
        freeze: year.freeze,
        rows: read.value.rows,
        base: version,
        baseCode: read.value.code,
        laidOutAt: 0,
        lists: noDropDowns,
      },
      title: text('cited.title', fillings),
      note: text('cited.note'),
      name: text('cited.sheet-name', fillings),
      cells,
    })
    if (shown.ok) setOpened(text('cited.opened', { name: shown.value, cell: cells[0] ?? 'A4' }))
    else setTrouble(text(`excel.trouble.${shown.error.kind}`))
    // The words are made anew at each drawing; what is cited says when something else is asked for.
  }, [cited, client, year])
  return { show, opened, trouble }
}
