import hostFile from '../host.json'
import { routePrefix } from '../functions/path.ts'
import { readHostSettings } from './hostSettings.ts'

test('what host.json does not say has the real host’s default', () => {
  expect(readHostSettings({})).toEqual({
    routePrefix: 'api',
    batchSize: 16,
    newBatchThreshold: 8,
    maxDequeueCount: 5,
    visibilityTimeout: 0,
  })
})

test('a TimeSpan is read', () => {
  expect(readHostSettings({ extensions: { queues: { visibilityTimeout: '01:02:03' } } }).visibilityTimeout).toBe(3_723_000)
  expect(() => readHostSettings({ extensions: { queues: { visibilityTimeout: '5s' } } })).toThrow('visibilityTimeout')
})

test('ours: five tries, and the prefix that the functions know', () => {
  const settings = readHostSettings(hostFile)
  expect(settings.maxDequeueCount).toBe(5)
  expect(settings.routePrefix).toBe(routePrefix)
})
