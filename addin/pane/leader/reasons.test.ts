import type { CitedRow } from '@kaoji/shared/scoring/card'
import { reasonOf } from './reasons.ts'

const fact = (zh: string, version = 1) => ({ says: { zh, en: zh }, version, period: '2011-09' }) as CitedRow
const arithmetic = { zh: '2×0.5=1', en: '2×0.5=1' }

test('two facts are named, more are counted; without facts the arithmetic speaks', () => {
  expect(reasonOf({ facts: [fact('3月通报批评')], arithmetic }).zh).toBe('3月通报批评')
  expect(reasonOf({ facts: [fact('3月'), fact('5月'), fact('7月')], arithmetic }).zh).toBe('3月、5月等3处')
  expect(reasonOf({ facts: [], arithmetic })).toBe(arithmetic)
  expect(reasonOf({ facts: [fact(''), fact('1642')], arithmetic })).toBe(arithmetic)
})

test('a missing sheet comes first, with its period; then what stands out among many', () => {
  const facts = [fact('1月100'), fact('2月100'), fact('2月60'), fact('缺报', 0)]
  expect(reasonOf({ facts, arithmetic }).zh).toBe('2011年9月缺报、2月60等4处')
})
