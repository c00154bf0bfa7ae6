import { failed, ok, type Result } from '@kaoji/shared/result'
import type { Client } from '../../service/client.ts'
import { offline, signedOut, type Trouble } from '../../service/trouble.ts'
import { fillingsOf } from './fillings.ts'

const june = { kind: 'study-log', department: '行政科', period: '2011-06' }
const may = { ...june, period: '2011-05' }

/** The service's answers one after the other; only reading is played. */
function answering(...answers: Result<unknown, Trouble>[]): Client {
  const left = [...answers]
  const read = () => Promise.resolve(left.shift()!)
  return { read } as unknown as Client
}
const refused: Trouble = { ...offline, kind: 'refused', status: 403 }

test('what was said before stands in for an answer that does not come', async () => {
  const fillings = fillingsOf(answering(ok({ period: '2011-06' }), failed(offline), failed(signedOut)))
  await fillings.ask(june)
  expect(await fillings.ask(june)).toEqual(ok({ filling: { period: '2011-06' }, stale: offline }))
  expect(await fillings.ask(june)).toEqual(ok({ filling: { period: '2011-06' }, stale: signedOut }))
})

test('another month’s answer stands in for none', async () => {
  const fillings = fillingsOf(answering(ok({ period: '2011-06' }), failed(offline)))
  await fillings.ask(june)
  expect(await fillings.ask(may)).toEqual(failed(offline))
})

test('a refusal is an answer', async () => {
  const fillings = fillingsOf(answering(ok({}), failed(refused)))
  await fillings.ask(june)
  expect(await fillings.ask(june)).toEqual(failed(refused))
})

test('in passing it is asked once as long as it stands where it stood', async () => {
  const standing = (etag?: string) => ok({ standing: etag === undefined ? {} : { etag } })
  const fillings = fillingsOf(answering(standing(), standing('1.submitted'), failed(refused)))
  expect(await fillings.askOnceAt(june, undefined)).toEqual(ok({ filling: { standing: {} } }))
  expect(await fillings.askOnceAt(june, undefined)).toEqual(ok({ filling: { standing: {} } }))
  expect(await fillings.askOnceAt(june, '1.submitted')).toEqual(ok({ filling: { standing: { etag: '1.submitted' } } }))
  expect(await fillings.askOnceAt(june, '1.submitted')).toMatchObject({ ok: true })
  expect(await fillings.askOnceAt(june, '1.returned')).toEqual(failed(refused))
})
