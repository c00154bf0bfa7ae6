import { z } from 'zod'
import { findSheet } from '../operations/sheetPlace.ts'
import { returnSheet as returned } from '../operations/returnSheet.ts'
import { headTag } from '../storage/sheetHead.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { decidedSchema, rowReasonSchema, sheetParameters } from './sheetSchemas.ts'

/** 退回: the newest version goes back, with reasons row by row. */
export const returnSheet = endpoint({
  name: 'returnSheet',
  method: 'POST',
  route: 'departments/{department}/periods/{period}/sheets/{kind}/return',
  says: { zh: '退回，逐行写明原因', en: 'Return a sheet, with reasons row by row' },
  roles: ['office'],
  params: sheetParameters,
  body: z.strictObject({ reason: z.string().max(2000).optional(), rows: z.array(rowReasonSchema).max(5000).default([]) }),
  ifMatch: 'required',
  answers: { 200: { says: { zh: '已退回', en: 'It is returned' }, body: decidedSchema, etag: true } },
  troubles: ['not-found', 'conflict', 'somebody-was-first', 'body-at-fault'],
  async answer({ who, params, body, store, now, language, ifMatch }) {
    const known = await findSheet(store, params)
    if (!known.ok) return troubled(known.error, language)
    const head = await returned(store, {
      known: known.value,
      reason: body.reason,
      rows: body.rows,
      by: who.person,
      byName: who.name,
      ifMatch: ifMatch!,
      now,
    })
    if (!head.ok) return troubled(head.error, language)
    const { version, state } = head.value
    return ok({ ...params, version, state }, { etag: headTag(head.value) })
  },
})
