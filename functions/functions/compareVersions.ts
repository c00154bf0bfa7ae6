import { z } from 'zod'
import { compareRows } from '../operations/compareRows.ts'
import { mayReadSheet } from '../operations/sheetRights.ts'
import { findSheet } from '../operations/sheetPlace.ts'
import { fullVersion } from '../operations/sheetVersions.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { askSheet } from './askSheet.ts'
import { endpoint } from './endpoint.ts'
import { rowSchema, versionParameters } from './sheetSchemas.ts'

const cellChange = z.strictObject({ column: z.string(), from: z.string(), to: z.string() })
const rowChange = z
  .discriminatedUnion('change', [
    z.strictObject({ change: z.literal('added'), row: z.int(), values: rowSchema }),
    z.strictObject({ change: z.literal('removed'), before: z.int(), values: rowSchema }),
    z.strictObject({ change: z.literal('changed'), row: z.int(), before: z.int(), cells: z.array(cellChange) }),
  ])
  .meta({ id: 'RowChange', description: 'row is 序号 in the newer version, before in the older one' })

/** 比对: what changed from one version of a sheet to another. */
export const compareVersions = endpoint({
  name: 'compareVersions',
  method: 'GET',
  route: 'departments/{department}/periods/{period}/sheets/{kind}/versions/{version}/changes',
  says: { zh: '与另一版比对', en: 'What changed since another version' },
  roles: ['filler', 'head', 'inspector', 'office', 'leader', 'auditor'],
  params: versionParameters,
  query: {
    since: z.coerce.number().int().min(1).optional().meta({ description: 'The version to compare with; the one before where not said' }),
  },
  answers: {
    200: { says: { zh: '变动', en: 'The changes' }, body: z.strictObject({ since: z.int(), version: z.int(), value: z.array(rowChange) }) },
  },
  troubles: ['not-found'],
  may: askSheet((who, { sheet }, department) => mayReadSheet(who, sheet, department)),
  async answer({ params, query, store, language }) {
    const known = await findSheet(store, params)
    if (!known.ok) return troubled(known.error, language)
    const since = query.since ?? params.version - 1
    const [newer, older] = [
      await fullVersion(store, known.value, params.version),
      since === 0 ? undefined : await fullVersion(store, known.value, since),
    ]
    if (!newer.ok) return troubled(newer.error, language)
    if (older !== undefined && !older.ok) return troubled(older.error, language)
    const value = compareRows(known.value.sheet, older?.value.version.rows ?? [], newer.value.version.rows)
    return ok({ since, version: params.version, value })
  },
})
