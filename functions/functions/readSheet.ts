import { mayReadSheet } from '../operations/sheetRights.ts'
import { findSheet } from '../operations/sheetPlace.ts'
import { fullVersion } from '../operations/sheetVersions.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { askSheet } from './askSheet.ts'
import { endpoint } from './endpoint.ts'
import { fullVersionSchema, sheetParameters } from './sheetSchemas.ts'

/** A sheet's newest version with its rows, and the ETag that its next version needs. */
export const readSheet = endpoint({
  name: 'readSheet',
  method: 'GET',
  route: 'departments/{department}/periods/{period}/sheets/{kind}',
  says: { zh: '读取一张表的最新版', en: 'Read a sheet, its newest version' },
  roles: ['filler', 'head', 'inspector', 'office', 'leader', 'auditor'],
  params: sheetParameters,
  answers: { 200: { says: { zh: '最新版', en: 'The newest version' }, body: fullVersionSchema, etag: true } },
  troubles: ['not-found'],
  may: askSheet((who, { sheet }, department) => mayReadSheet(who, sheet, department)),
  async answer({ params, store, language }) {
    const known = await findSheet(store, params)
    if (!known.ok) return troubled(known.error, language)
    const found = await fullVersion(store, known.value)
    return found.ok ? ok(found.value.version, { etag: found.value.etag }) : troubled(found.error, language)
  },
})
