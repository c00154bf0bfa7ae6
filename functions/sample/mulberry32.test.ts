import { randomOf } from './mulberry32.ts'

test('a name and a seed give the same numbers again', () => {
  const draw = (seed: number, name: string) =>
    Array.from(
      { length: 20 },
      (
        (random) => () =>
          random.whole(1, 1000)
      )(randomOf(seed, name)),
    )
  expect(draw(1, 'a')).toEqual(draw(1, 'a'))
  expect(draw(2, 'a')).not.toEqual(draw(1, 'a'))
  expect(draw(1, 'b')).not.toEqual(draw(1, 'a'))
})

test('whole numbers keep to both ends and reach them', () => {
  const random = randomOf(1, 'ends')
  const drawn = Array.from({ length: 200 }, () => random.whole(3, 5))
  expect(new Set(drawn)).toEqual(new Set([3, 4, 5]))
})

test('shuffling keeps every member once', () => {
  const list = [1, 2, 3, 4, 5, 6, 7]
  expect(
    randomOf(1, 'shuffle')
      .shuffled(list)
      .sort((a, b) => a - b),
  ).toEqual(list)
  expect(list).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('nothing to pick from is a fault that names the stream', () => expect(() => randomOf(1, 'empty').pick([])).toThrow('empty'))
