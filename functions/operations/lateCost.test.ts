import { drivers2011 } from '@kaoji/shared/methods/drivers-2011'
import { loadMethod } from '@kaoji/shared/methods/load'
import { posts2011 } from '@kaoji/shared/methods/posts-2011'
import { lateCostOf } from './lateCost.ts'

const loaded = (...data: Parameters<typeof loadMethod>[0][]) =>
  data.map((each) => {
    const method = loadMethod(each)
    if (!method.ok) throw new Error('a method that comes with Kaoji does not load')
    return method.value
  })

test('posts-2011 clause 12: 0.1 a late day, at most 0.3 a sheet', () => {
  expect(lateCostOf(loaded(drivers2011, posts2011))).toEqual({ clause: '12', aDay: '0.1', atMost: '0.3' })
})

test('no method, no cost', () => expect(lateCostOf([])).toBeUndefined())
