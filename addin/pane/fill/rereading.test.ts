import { rereading } from './rereading.ts'

/** Frames and readings that pass when the test says so. */
function played() {
  const frames: (() => void)[] = []
  const readings: (() => void)[] = []
  const { hint, stop } = rereading(
    () => new Promise((resolve) => void readings.push(resolve)),
    (then) => void frames.push(then),
  )
  return {
    hint,
    stop,
    frame: () => frames.splice(0).forEach((then) => then()),
    answer: async (nth: number) => {
      readings[nth]!()
      // The promise's followers run behind it.
      await new Promise((resolve) => void setImmediate(resolve))
    },
    readings: () => readings.length,
  }
}

test('many hints in a frame are one reading', () => {
  const { hint, frame, readings } = played()
  hint()
  hint()
  expect(readings()).toBe(0)
  frame()
  expect(readings()).toBe(1)
})

test('a hint during a reading makes one more afterwards, however many there were', async () => {
  const { hint, frame, answer, readings } = played()
  hint()
  frame()
  hint()
  hint()
  frame()
  expect(readings()).toBe(1)
  await answer(0)
  frame()
  expect(readings()).toBe(2)
  await answer(1)
  frame()
  expect(readings()).toBe(2)
})

test('after it was stopped nothing is read', () => {
  const { hint, stop, frame, readings } = played()
  hint()
  stop()
  frame()
  hint()
  frame()
  expect(readings()).toBe(0)
})
