import { z } from 'zod'
import { recordRuling as record } from '../operations/rulings.ts'
import { yearOrTrouble } from '../operations/yearRecord.ts'
import { created } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { rowSchema, yearParameter } from './sheetSchemas.ts'
import { listedRulingSchema } from './yearSchemas.ts'

const reason = z.string().min(1).max(2000)
const sheetNamed = { kind: z.string().max(40), department: z.string().max(40), period: z.string().max(10) }

/** A ruling as the office records it: who and when are ours to say. */
const recorded = z
  .discriminatedUnion('ruling', [
    z.strictObject({ year: yearParameter, ruling: z.literal('sheet-as-zero'), ...sheetNamed, reason }),
    z.strictObject({ year: yearParameter, ruling: z.literal('strike-row'), ...sheetNamed, match: rowSchema, reason }),
    z.strictObject({
      year: yearParameter,
      ruling: z.literal('points'),
      person: z.string().max(100),
      clause: z.string().max(20),
      points: z.string().max(20),
      department: z.string().max(40).exactOptional(),
      post: z.string().max(100).exactOptional(),
      reason,
    }),
    z.strictObject({ year: yearParameter, ruling: z.literal('withdraw'), withdraws: z.string().max(10), reason }),
  ])
  .meta({ id: 'RulingToRecord' })

/** 裁定: records a decision on one fact or clause, or withdraws an earlier one. Runs started from now on freeze it. */
export const recordRuling = endpoint({
  name: 'recordRuling',
  method: 'POST',
  route: 'rulings',
  says: { zh: '记录裁定，或以另一裁定撤销', en: 'Record a ruling, or withdraw one by another' },
  roles: ['office'],
  body: recorded,
  answers: { 201: { says: { zh: '已记录', en: 'It is recorded' }, body: listedRulingSchema } },
  troubles: ['not-found', 'conflict', 'body-at-fault'],
  async answer({ who, body: { year, ...ruling }, store, now, language }) {
    const kept = await yearOrTrouble(store, year)
    if (!kept.ok) return troubled(kept.error, language)
    const made = await record(store, kept.value.record, { ruling, by: who.person, now })
    return made.ok ? created(made.value) : troubled(made.error, language)
  },
})
