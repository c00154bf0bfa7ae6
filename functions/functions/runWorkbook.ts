import { rankingWorkbook } from '../operations/rankingWorkbook.ts'
import { shownCard } from '../operations/resultRights.ts'
import { workbookFile } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { runParameters } from './runSchemas.ts'
import { seenRun } from './seenRun.ts'

/** 排名工作簿: the leaders' ranking workbook of a run, .xlsx. */
export const runWorkbook = endpoint({
  name: 'runWorkbook',
  method: 'GET',
  route: 'years/{year}/runs/{run}/workbook',
  says: { zh: '排名工作簿', en: 'The ranking workbook of a run' },
  roles: ['inspector', 'office', 'leader', 'auditor'],
  params: runParameters,
  answers: { 200: { says: { zh: '工作簿', en: 'The workbook' }, workbook: true, etag: true } },
  troubles: ['not-found'],
  async answer({ who, params, store, language }) {
    const seen = await seenRun({ who, params, store })
    if (!seen.ok) return troubled(seen.error, language)
    const { run, record, etag, scope } = seen.value
    const bytes = await rankingWorkbook(store, record, seen.value, (card) => shownCard(card, who, scope))
    return workbookFile(bytes, `${record.bureau.name}${params.year}年考核排名-第${run.number}次汇总.xlsx`, {
      etag: `${etag} ${record.publications.length}`,
    })
  },
})
