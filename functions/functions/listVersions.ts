import { mayReadSheet } from '../operations/sheetRights.ts'
import { findSheet } from '../operations/sheetPlace.ts'
import { versionsOf } from '../operations/sheetVersions.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { askSheet } from './askSheet.ts'
import { endpoint } from './endpoint.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { sheetParameters, versionSchema } from './sheetSchemas.ts'
import { sheetAddress } from './sheetAddress.ts'

/** 历次: a sheet's versions, the first first. */
export const listVersions = endpoint({
  name: 'listVersions',
  method: 'GET',
  route: 'departments/{department}/periods/{period}/sheets/{kind}/versions',
  says: { zh: '一张表的历次报送', en: "A sheet's versions" },
  roles: ['filler', 'head', 'inspector', 'office', 'leader', 'auditor'],
  params: sheetParameters,
  query: listQuery,
  answers: { 200: { says: { zh: '历次', en: 'The versions' }, body: listOf(versionSchema) } },
  troubles: ['not-found'],
  may: askSheet((who, { sheet }, department) => mayReadSheet(who, sheet, department)),
  async answer({ params, query, store, language }) {
    const known = await findSheet(store, params)
    if (!known.ok) return troubled(known.error, language)
    const versions = await versionsOf(store, known.value)
    return ok(pageOf(versions, ['version', 'state', 'at', 'by', 'zero', 'rowCount', 'hash'], query, `${sheetAddress(params)}/versions`))
  },
})
