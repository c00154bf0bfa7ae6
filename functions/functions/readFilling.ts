import { fillingOf } from '../operations/filling.ts'
import { findSheet } from '../operations/sheetPlace.ts'
import { mayReadSheet } from '../operations/sheetRights.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { askSheet } from './askSheet.ts'
import { endpoint } from './endpoint.ts'
import { fillingSchema } from './fillingSchema.ts'
import { sheetParameters } from './sheetSchemas.ts'

/** 填报: all that a pane needs to lay a sheet out and to check it as the service would. */
export const readFilling = endpoint({
  name: 'readFilling',
  method: 'GET',
  route: 'departments/{department}/periods/{period}/sheets/{kind}/filling',
  says: { zh: '取一张表来填：最新版、下拉、核对所需', en: 'Fetch a sheet to fill: its newest version, its lists, what checking it takes' },
  roles: ['filler', 'head', 'inspector', 'office', 'leader', 'auditor'],
  params: sheetParameters,
  answers: { 200: { says: { zh: '填报所需', en: 'What filling it takes' }, body: fillingSchema } },
  troubles: ['not-found'],
  may: askSheet((who, { sheet }, department) => mayReadSheet(who, sheet, department)),
  async answer({ params, store, now, language }) {
    const known = await findSheet(store, params)
    return known.ok ? ok(await fillingOf(store, known.value, now)) : troubled(known.error, language)
  },
})
