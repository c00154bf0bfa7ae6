import { turnstile } from './turnstile.ts'

test('lets in so many at once, the others in their order, and goes on where one fails', async () => {
  const through = turnstile(2)
  const began: number[] = []
  const ends = new Map<number, (fails: boolean) => void>()
  const work = (i: number) => () => {
    began.push(i)
    return new Promise<number>((resolve, reject) => ends.set(i, (fails) => (fails ? reject(new Error('failed')) : resolve(i))))
  }
  const done = [0, 1, 2, 3].map((i) => through(work(i)))
  expect(began).toEqual([0, 1])
  ends.get(1)!(true)
  await expect(done[1]).rejects.toThrow('failed')
  expect(began).toEqual([0, 1, 2])
  ends.get(0)!(false)
  expect(await done[0]).toBe(0)
  expect(began).toEqual([0, 1, 2, 3])
  ends.get(2)!(false)
  ends.get(3)!(false)
  expect(await Promise.all(done.slice(2))).toEqual([2, 3])
})
