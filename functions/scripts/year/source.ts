import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failed, ok, type Result } from '@kaoji/shared/result'
import type { YearDocument } from '@kaoji/shared/year'
import { yearDocumentSchema } from '../../functions/yearSchemas.ts'
import { sampleYear } from '../../sample/sampleYear.ts'
import { startWorkbookReader } from '../../workbook/readInWorker.ts'
import { readFolder, type UnusableFile } from './folder.ts'

/** A year to be lived again, and what is to be said about where it came from. */
export interface YearSource {
  readonly document: YearDocument
  readonly unusable: readonly UnusableFile[]
  readonly assumed: readonly string[]
}

/** Why a year cannot be read: `arguments` when the path is wrong. */
export interface SourceTrouble {
  readonly kind: 'arguments' | 'content'
  readonly says: string
}

/** The sample year, a year document, or a folder of filled workbooks. */
export async function readSource(
  from: string | undefined,
  tell: (words: string, share?: number) => void,
): Promise<Result<YearSource, SourceTrouble>> {
  if (from === undefined) return ok({ document: sampleYear(), unusable: [], assumed: [] })
  if (!existsSync(from)) return failed({ kind: 'arguments', says: `没有这个文件或文件夹：${from} There is no such file or folder.` })
  if (!statSync(from).isDirectory()) {
    const document = await readDocument(from)
    return document.ok ? ok({ document: document.value, unusable: [], assumed: [] }) : document
  }
  const json = join(from, 'year.json')
  const stated = existsSync(json) ? await readDocument(json) : undefined
  if (stated?.ok === false) return stated
  const reader = startWorkbookReader({ worker: new URL('./readWorker.mjs', import.meta.url), threads: 2, deadline: 10_000, memory: 256 })
  try {
    const found = await readFolder(
      from,
      stated?.value,
      (file) => reader.read(file),
      (done, of) => tell(`${done}/${of}个文件`, done / of),
    )
    return found === undefined ? failed({ kind: 'content', says: `${from}里没有能用的工作簿。 No workbook of use.` }) : ok(found)
  } finally {
    await reader.close()
  }
}

async function readDocument(file: string): Promise<Result<YearDocument, SourceTrouble>> {
  let json: unknown
  try {
    json = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    return failed({ kind: 'content', says: `${file}不是有效的JSON。 Not valid JSON: ${error instanceof Error ? error.message : ''}` })
  }
  const parsed = yearDocumentSchema.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const places = parsed.error.issues.slice(0, 10).map(({ path, message }) => `  /${path.join('/')} ${message}`)
  return failed({ kind: 'content', says: `${file}不是一个年度文件。 Not a year document:\n${places.join('\n')}` })
}
