import { useRef } from 'react'
import type { SheetPlace } from '../../service/answers.ts'
import { submitWorkbook } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { Primary } from '../shell/Foot.tsx'
import { usePane } from '../shell/pane.tsx'
import { timeText } from '../words/dates.ts'
import { useText } from '../words/useText.tsx'

interface WorkbookButtonProps {
  readonly sheet: SheetPlace
  readonly etag: string | undefined
  readonly done: (words: string) => void
  readonly wrong: (trouble: Trouble) => void
}

/** 报送 of a workbook filled elsewhere: in WPS, in LibreOffice, by hand. */
export function WorkbookButton({ sheet, etag, done, wrong }: WorkbookButtonProps) {
  const text = useText()
  const { client } = usePane()
  const chooser = useRef<HTMLInputElement>(null)
  const submit = async (file: File): Promise<void> => {
    const receipt = await submitWorkbook(client, sheet, new Uint8Array(await file.arrayBuffer()), crypto.randomUUID(), etag)
    if (!receipt.ok) return wrong(receipt.error)
    const { receipt: number, rows, at, daysLate } = receipt.value
    done(
      daysLate > 0
        ? text('submit.late', { days: daysLate, receipt: number, rows })
        : text('submit.done', { receipt: number, time: timeText(at), rows }),
    )
  }
  return (
    <>
      <Primary onClick={() => chooser.current?.click()}>{text('submit.workbook')}</Primary>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={text('submit.workbook')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file may be chosen again once it is mended.
          target.value = ''
          if (file !== undefined) void submit(file)
        }}
      />
    </>
  )
}
