import { pathParameters } from './path.ts'

const route = 'departments/{department}/sheets/{kind}'

test('parameters come decoded from the path', () => {
  expect(pathParameters(route, '/api/departments/%E8%A1%8C%E6%94%BF%E7%A7%91/sheets/study-log')).toEqual({
    department: '行政科',
    kind: 'study-log',
  })
})

test.each([
  '/api/departments/a/sheets',
  '/api/departments/a/sheets/b/c',
  '/api/departments//sheets/b',
  '/api/departments/%E8/sheets/b',
  '/',
])('%s is not of the route', (path) => {
  expect(pathParameters(route, path)).toBeUndefined()
})

test('a literal in another case is the route all the same, as in the host', () => {
  expect(pathParameters('health/{x}', '/API/Health/1')).toEqual({ x: '1' })
})
