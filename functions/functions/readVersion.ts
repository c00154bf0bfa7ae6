import { mayReadSheet } from '../operations/sheetRights.ts'
import { findSheet } from '../operations/sheetPlace.ts'
import { fullVersion } from '../operations/sheetVersions.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { askSheet } from './askSheet.ts'
import { endpoint } from './endpoint.ts'
import { fullVersionSchema, versionParameters } from './sheetSchemas.ts'

/** One version of a sheet with its rows. What was handed in never changes. */
export const readVersion = endpoint({
  name: 'readVersion',
  method: 'GET',
  route: 'departments/{department}/periods/{period}/sheets/{kind}/versions/{version}',
  says: { zh: '读取一张表的某一版', en: 'Read one version of a sheet' },
  roles: ['filler', 'head', 'inspector', 'office', 'leader', 'auditor'],
  params: versionParameters,
  answers: { 200: { says: { zh: '这一版', en: 'The version' }, body: fullVersionSchema, etag: true } },
  troubles: ['not-found'],
  may: askSheet((who, { sheet }, department) => mayReadSheet(who, sheet, department)),
  async answer({ params, store, language }) {
    const known = await findSheet(store, params)
    if (!known.ok) return troubled(known.error, language)
    const found = await fullVersion(store, known.value, params.version)
    if (!found.ok) return troubled(found.error, language)
    const { version } = found.value
    return ok(version, { etag: `${version.version}.${version.state}` })
  },
})
