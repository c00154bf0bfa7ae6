import { z } from 'zod'
import { acceptSheet as accept } from '../operations/acceptSheet.ts'
import { findSheet } from '../operations/sheetPlace.ts'
import { mayAcceptSheet } from '../operations/sheetRights.ts'
import { headTag } from '../storage/sheetHead.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { askSheet } from './askSheet.ts'
import { endpoint } from './endpoint.ts'
import { decidedSchema, sheetParameters } from './sheetSchemas.ts'

const decidedRow = z.strictObject({ row: z.int().min(1), values: z.record(z.string(), z.string().max(2000)) })

/** 审定: the newest version counts. What only the accepter sets (验收, 采纳, 等次, 奖金) comes with it. Nobody accepts what he handed in himself. */
export const acceptSheet = endpoint({
  name: 'acceptSheet',
  method: 'POST',
  route: 'departments/{department}/periods/{period}/sheets/{kind}/accept',
  says: { zh: '审定，可填由审定人定的栏', en: 'Accept a sheet, setting the columns that the accepter decides' },
  roles: ['office', 'inspector'],
  params: sheetParameters,
  body: z.strictObject({ rows: z.array(decidedRow).max(5000).default([]) }),
  ifMatch: 'required',
  answers: { 200: { says: { zh: '已审定', en: 'It is accepted' }, body: decidedSchema, etag: true } },
  troubles: ['not-found', 'conflict', 'own-work', 'somebody-was-first', 'rows-at-fault', 'body-at-fault'],
  may: askSheet((who, { sheet }) => mayAcceptSheet(who, sheet)),
  async answer({ who, params, body, store, now, language, ifMatch }) {
    const known = await findSheet(store, params)
    if (!known.ok) return troubled(known.error, language)
    const head = await accept(store, {
      known: known.value,
      rows: body.rows,
      by: who.person,
      ...(who.name !== '' && { byName: who.name }),
      ifMatch: ifMatch!,
      now,
    })
    if (!head.ok) return troubled(head.error, language)
    const { version, state } = head.value
    return ok({ ...params, version, state }, { etag: headTag(head.value) })
  },
})
