import { keepSending, type SendingAround } from './keepSending.ts'
import { offline, signedOut, type Trouble } from './trouble.ts'

/** A service that stands in the way of each sending with the next of these; undefined: nothing waits any more. */
function around(...held: readonly (Trouble | undefined)[]) {
  const waits: number[] = []
  let then: (() => void) | undefined
  let calledOff = 0
  let next = 0
  const sending: SendingAround = {
    flush: async () => ({ waits: held[next] !== undefined, held: held[next++] }),
    after(milliseconds, call) {
      waits.push(milliseconds)
      then = call
      return () => void (calledOff += 1)
    },
    random: () => 0,
  }
  return { sending, waits, asked: () => next, calledOff: () => calledOff, timeIsUp: () => then!() }
}

const settled = () => new Promise((resolve) => void setImmediate(resolve))

test('it is tried again after 5, 10, 20 seconds, and never more seldom than every 5 minutes', async () => {
  const played = around(...Array.from({ length: 9 }, () => offline), undefined)
  await keepSending(played.sending).now()
  for (let i = 0; i < 9; i += 1) {
    played.timeIsUp()
    await settled()
  }
  expect(played.waits).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000])
  expect(played.asked()).toBe(10)
})

test('not before the service wants to be asked again', async () => {
  const played = around({ ...offline, kind: 'busy', status: 429, retryAfter: 60 }, { ...offline, kind: 'busy', status: 503, retryAfter: 1 })
  await keepSending(played.sending).now()
  played.timeIsUp()
  await settled()
  expect(played.waits).toEqual([60_000, 10_000])
})

test('back online it goes at once, and the appointment is called off', async () => {
  const played = around(offline, undefined)
  const { now } = keepSending(played.sending)
  await now()
  await now()
  expect([played.asked(), played.calledOff()]).toEqual([2, 1])
})

test('two calls at once are one sending', async () => {
  const played = around(undefined)
  const { now } = keepSending(played.sending)
  await Promise.all([now(), now()])
  expect(played.asked()).toBe(1)
})

test('what was just tried is tried again after a while, not at once', async () => {
  const played = around(undefined)
  keepSending(played.sending).later({ ...offline, kind: 'busy', status: 429, retryAfter: 60 })
  expect([played.asked(), played.waits]).toEqual([0, [60_000]])
  played.timeIsUp()
  await settled()
  expect(played.asked()).toBe(1)
})

test('who has to sign in again is not tried for', async () => {
  const played = around(signedOut)
  await keepSending(played.sending).now()
  expect(played.waits).toEqual([])
})

test('a closed pane makes no appointment', async () => {
  const played = around(offline)
  const { now, stop } = keepSending(played.sending)
  const going = now()
  stop()
  await going
  expect(played.waits).toEqual([])
})
