import { loadMethod } from './load.ts'
import { methods } from './registry.ts'

test.each(methods.map((method) => [method.method, method] as const))('%s loads without a fault', (_, method) => {
  const loaded = loadMethod(method)
  expect(loaded.ok ? [] : loaded.error).toEqual([])
})

const [posts] = methods
const withClause = (no: string, change: object) => ({
  ...posts,
  clauses: posts!.clauses.map((clause) => (clause.no === no ? { ...clause, ...change } : clause)),
})
const faultsOf = (data: unknown) => {
  const loaded = loadMethod(data)
  return loaded.ok ? [] : loaded.error.map(({ clause, says }) => `${clause}: ${says.en}`)
}

test('a fact that names no column is a fault of its clause', () => {
  const facts = {
    shape: 'entries',
    items: [{ says: { zh: '超标', en: 'over' }, rows: { sheet: 'reception', whose: { of: 'department' }, where: 'price > standard' } }],
  }
  expect(faultsOf(withClause('25', { facts }))).toEqual(['25: Clause 25: there is no column "price"'])
})

test('points that do not sum are a fault of the section and of the whole', () => {
  expect(faultsOf(withClause('1', { maximum: '4' }))).toEqual([': Section 甲 sums to 41, not 40'])
})

test('bands with a hole, weights that do not sum and an unknown kind are named with their clause, all at once', () => {
  const bands = [
    { from: '0.9', points: '3' },
    { to: '0.8', points: '0' },
  ]
  const broken = {
    ...posts,
    clauses: posts!.clauses.map((clause) =>
      clause.no === '10' ? { ...clause, parameters: { bands } } : clause.no === '1' ? { ...clause, kind: 'per-guess' } : clause,
    ),
  }
  expect(faultsOf(broken).map((fault) => fault.split(':')[0])).toEqual(['1', '10'])
})

test('a parameter the kind does not know is refused, since it would silently do nothing', () => {
  expect(faultsOf(withClause('2', { parameters: { each: '0.3', freee: '1' } }))).toEqual(['2: Clause 2: "freee" is no parameter here'])
})

test('data of another form is refused in words', () => {
  expect(faultsOf({ method: 'x' })[0]).toContain('version')
  expect(faultsOf('x')).toEqual([': This is no method'])
})
