import type { WorkbookFile } from '@kaoji/shared/workbookFile'
import type { Text } from '@kaoji/shared/text'
import { problemDocument, problemType } from '../../functions/answers.ts'
import { readerLanguage } from '../../functions/language.ts'
import type { Service } from '../../service.ts'
import { LIMITS } from '../../workbook/zip.ts'
import type { LocalAnswer, LocalRoutes } from '../http.ts'
import { readWorkbookFile } from './readWorkbookFile.ts'
import { writeWorkbookFile } from './writeWorkbookFile.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** A workbook of 8 MB says no more than this in words. */
const MOST_JSON = 4 * LIMITS.file

/**
 * `POST /local/workbook`: an .xlsx becomes what the workbench shows of it (shared/workbookFile), and the other way round, by the content type. For the
 * workbench alone, which may not read or write .xlsx itself; nothing is kept.
 */
export const workbookRoute =
  (readWorkbook: Service['readWorkbook']): LocalRoutes =>
  async ({ method, url, headers, body }) => {
    if (url.pathname !== '/local/workbook') return undefined
    const refuse = (code: Parameters<typeof problemDocument>[0]['code'], detail: Text) => {
      const document = problemDocument({ code, detail }, readerLanguage(headers['accept-language'] ?? null), url.pathname)
      return json(document.status, document, problemType)
    }
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? ''))
      return refuse('not-allowed', { zh: '只应本机地址的请求', en: 'Only for addresses of this machine' })
    if (method !== 'POST') return { status: 405, headers: { Allow: 'POST' }, body: '' }
    const type = headers['content-type'] ?? ''
    if (type.startsWith(XLSX)) {
      const cells = await readWorkbook(body)
      if (!cells.ok) return refuse('unreadable-workbook', cells.error.says)
      return json(200, await readWorkbookFile(body, cells.value))
    }
    if (!type.startsWith('application/json'))
      return refuse('wrong-content-type', { zh: '内容应为.xlsx或JSON', en: 'The content must be .xlsx or JSON' })
    if (body.byteLength > MOST_JSON)
      return refuse('too-large', { zh: '工作簿过大，请分成几个', en: 'The workbook is too large. Split it.' })
    const file = fileIn(body)
    if (file === undefined)
      return refuse('malformed-json', { zh: '内容不是工作台的工作簿', en: 'The content is no workbook of the workbench' })
    return { status: 200, headers: { 'Content-Type': XLSX, 'Cache-Control': 'no-store' }, body: await writeWorkbookFile(file) }
  }

const json = (status: number, value: unknown, type = 'application/json'): LocalAnswer => ({
  status,
  headers: { 'Content-Type': type, 'Cache-Control': 'no-store' },
  body: JSON.stringify(value),
})

/** What comes from our own page is looked at no closer than its outline. */
function fileIn(body: Uint8Array): WorkbookFile | undefined {
  try {
    const value = JSON.parse(new TextDecoder().decode(body)) as Partial<WorkbookFile> | null
    const isOne = value !== null && Array.isArray(value.sheets) && value.sheets.length > 0 && Array.isArray(value.names)
    return isOne ? (value as WorkbookFile) : undefined
  } catch {
    return undefined
  }
}
