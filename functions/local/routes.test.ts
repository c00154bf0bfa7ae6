import type { Binding } from './core.ts'
import { matchRoute, routesOf, routeTroubles } from './routes.ts'

const http = (name: string, route: string | undefined, methods = ['GET'], more: Partial<Binding> = {}) => ({
  metadata: {
    name,
    bindings: {
      trigger: {
        type: 'httpTrigger',
        direction: 'in',
        authLevel: 'anonymous',
        methods,
        ...(route !== undefined && { route }),
        ...more,
      } as Binding,
    },
  },
  callback: () => undefined,
})
const troubles = (...functions: ReturnType<typeof http>[]) => routeTroubles(routesOf(functions)).map(({ name }) => name)
const match = (method: string, path: string, ...functions: ReturnType<typeof http>[]) => {
  const found = matchRoute(routesOf(functions), 'api', method, path)
  return found && [found.route.called.metadata.name, found.params]
}

test('a path is matched by method, literals in any case, and parameters decoded', () => {
  const read = http('read', 'departments/{department}/due')
  expect(match('GET', '/api/departments/%E8%A1%8C%E6%94%BF%E7%A7%91/due', read)).toEqual(['read', { department: '行政科' }])
  expect(match('GET', '/API/Departments/a%2Fb/DUE', read)).toEqual(['read', { department: 'a%2Fb' }])
  expect(match('GET', '/api/departments/%E8/due', read)).toEqual(['read', { department: '%E8' }])
  for (const path of ['/api/departments/a', '/api/departments//due', '/api/departments/a/due/', '/departments/a/due', '/'])
    expect(match('GET', path, read)).toBeUndefined()
})

test('another method of the same path is another function, or none', () => {
  const functions = [http('a', 'x'), http('b', 'x', ['PUT'])]
  expect(match('PUT', '/api/x', ...functions)).toEqual(['b', {}])
  expect(match('DELETE', '/api/x', ...functions)).toBeUndefined()
  expect(troubles(...functions)).toEqual([])
})

test('a function without a route answers under its name, GET and POST', () => {
  expect(match('GET', '/api/plain', http('plain', undefined))).toEqual(['plain', {}])
})

test.each(['admin', 'Admin/users', 'runtime', 'runtime/{x}'])('the route %s is the host’s own', (route) =>
  expect(troubles(http('f', route))).toEqual(['f']),
)
test('administration is not admin', () => expect(troubles(http('f', 'administration/x'))).toEqual([]))

test.each([
  ['a/{b}', 'a/c', true, 'a literal under a parameter'],
  ['a/{b}', 'a/{c}', true, 'two parameters'],
  ['a/{b}/c', 'a/b/{c}', true, 'a/b/c is both'],
  ['A', 'a', true, 'the same in another case'],
  ['a/{b}/c', 'a/{b}/d', false, 'they part at the end'],
  ['a/{b}', 'a', false, 'of another length'],
])('%s and %s overlap: %s, %s', (one, other, overlapping) => {
  expect(troubles(http('one', one), http('other', other))).toEqual(overlapping ? ['other'] : [])
})

test.each(['{*rest}', 'a/{id?}', 'a/{id:int}', 'x{y}'])('the template %s is beyond this host', (route) =>
  expect(troubles(http('f', route))).toEqual(['f']),
)
test('function keys are beyond this host', () => expect(troubles(http('f', 'a', ['GET'], { authLevel: 'function' }))).toEqual(['f']))
