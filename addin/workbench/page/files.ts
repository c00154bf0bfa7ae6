import { failed, ok, type Result } from '@kaoji/shared/result'
import type { Language } from '@kaoji/shared/text'
import type { WorkbookFile } from '@kaoji/shared/workbookFile'
import { offline, troubleOf, type Trouble } from '../../service/trouble.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** @returns the workbook in an .xlsx, read by the local host */
export const readXlsx = (bytes: Blob, language: Language): Promise<Result<WorkbookFile, Trouble>> =>
  ask(bytes, XLSX, language, async (answer) => (await answer.json()) as WorkbookFile)

/** @returns the .xlsx of a workbook, written by the local host */
export const writeXlsx = (file: WorkbookFile, language: Language): Promise<Result<Blob, Trouble>> =>
  ask(JSON.stringify(file), 'application/json', language, (answer) => answer.blob())

async function ask<T>(
  body: BodyInit,
  type: string,
  language: Language,
  take: (answer: Response) => Promise<T>,
): Promise<Result<T, Trouble>> {
  try {
    const headers = { 'content-type': type, 'accept-language': language }
    const answer = await fetch('/local/workbook', { method: 'POST', headers, body })
    return answer.ok ? ok(await take(answer)) : failed(await troubleOf(answer))
  } catch {
    return failed(offline)
  }
}

/** Hands a file to the browser to be saved. */
export function handOver(bytes: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
