import { staffedService } from '../functions/testBureau.ts'
import type { Store } from '../storage/port.ts'
import { findSheet } from './sheetPlace.ts'
import { submit, type Handed } from './submit.ts'

test('the same comes a second time while the first goes in between its looks: it is answered with the first one’s receipt', async () => {
  const service = await staffedService()
  const { store, clock } = service.service
  const known = await findSheet(store, { department: '行政科', period: '2011-06', kind: 'study-log' })
  if (!known.ok) throw new Error('no such sheet')
  const handed: Handed = {
    known: known.value,
    filled: {
      rows: [{ date: '2011-06-07', form: '集中学习', topic: '形势政策', attended: '3', hours: '2' }],
      zero: false,
      explanations: [],
    },
    reason: undefined,
    by: 'XZ-02',
    ifMatch: undefined,
    idempotency: { key: 'XZ-02 a-1', bodyHash: 'b' },
    now: clock(),
  }
  let looks = 0
  const between: Store = new Proxy(store, {
    get(target, name) {
      if (name !== 'get') return Reflect.get(target, name) as unknown
      return async (...asked: Parameters<Store['get']>) => {
        // The first look is for a receipt, the second for the head.
        looks += 1
        if (looks === 2) await submit(store, handed)
        return target.get(...asked)
      }
    },
  })
  const second = await submit(between, handed)
  expect(second).toMatchObject({ ok: true, value: { receipt: { receipt: '7-201106-行政科-1' } } })
  expect(second).toEqual(await submit(store, handed))
  await service.close()
})
