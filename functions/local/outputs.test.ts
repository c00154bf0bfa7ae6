import type { Binding, InvocationResponse, TypedData } from './core.ts'
import { deliverOutputs } from './outputs.ts'

const sender = (type = 'queue') => ({
  metadata: {
    name: 'sender',
    bindings: { to: { type, direction: 'out', queueName: 'jobs' } as Binding, $return: { type: 'http', direction: 'out' } as Binding },
  },
  callback: () => undefined,
})
function delivered(response: InvocationResponse, type?: string) {
  const sent: (readonly [string, readonly string[]])[] = []
  deliverOutputs(sender(type), response, (queue, bodies) => sent.push([queue, bodies]))
  return sent
}

test.each<[TypedData, string[], string]>([
  [{ json: '[{"a":1},"b"]' }, ['{"a":1}', 'b'], 'an array is several messages'],
  [{ json: '{"a":1}' }, ['{"a":1}'], 'an object is one'],
  [{ string: '[1]' }, ['[1]'], 'a text is one, whatever stands in it'],
  [{ int: 7 }, ['7'], 'a number is one'],
])('%j becomes %j: %s', (data, bodies) => expect(delivered({ outputData: [{ name: 'to', data }] })).toEqual([['jobs', bodies]]))

test('the HTTP answer is no message', () => expect(delivered({ returnValue: { http: { statusCode: '200' } } })).toEqual([]))
test('a message over 48 KiB, which Queue storage would not take, fails the call', () => {
  expect(delivered({ outputData: [{ name: 'to', data: { string: 'x'.repeat(49_152) } }] })).toHaveLength(1)
  expect(() => delivered({ outputData: [{ name: 'to', data: { string: 'x'.repeat(49_153) } }] })).toThrow('over the 49152')
})
test('another kind of output fails the call', () =>
  expect(() => delivered({ outputData: [{ name: 'to', data: { string: '' } }] }, 'blob')).toThrow('blob'))
