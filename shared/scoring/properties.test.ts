import * as fc from 'fast-check'
import { Decimal, dec } from '../decimal.ts'
import type { CaseYear, RowsBySheet } from '../methods/caseYear.ts'
import { inputsOf, together } from '../methods/caseYear.ts'
import type { Row } from '../year.ts'
import { base, year } from './anyYear.ts'
import { closeRun } from './close.ts'
import { methodsOf2011, runOf } from './caseRun.ts'
import { scoreDepartment } from './department.ts'
import type { YearInputs } from './frozen.ts'
import { partYear } from './part.ts'
import type { RunResult } from './result.ts'

const years = (check: (given: CaseYear) => void, numRuns = 20) => fc.assert(fc.property(year, check), { numRuns })

function scoreAll(inputs: YearInputs): RunResult {
  const { departments, bureau } = partYear(inputs, methodsOf2011)
  return closeRun(
    bureau,
    departments.map((facts) => scoreDepartment(facts, methodsOf2011)),
    methodsOf2011,
  )
}

test('the total is the sum of the lines, and of their cards', () => {
  years((given) => {
    const { scorecards, cards } = runOf(given)
    for (const { lines, total, base: sections, bonus } of scorecards) {
      expect(Decimal.sum(lines.map(({ points }) => dec(points ?? '0'))).toFixed(2)).toBe(total)
      expect(Decimal.sum(lines.map(({ card }) => dec(cards[card]!.points ?? '0'))).toFixed(2)).toBe(total)
      expect(dec(sections).plus(dec(bonus)).toFixed(2)).toBe(total)
    }
  })
})

test('points lie within their bounds: a clause 0 to its maximum (18: −2 to 0), a section 0 to its points, the bonus within its cap', () => {
  years((given) => {
    const ruled = new Set((given.rulings ?? []).map((one) => (one.ruling === 'points' ? `${one.person} ${one.clause}` : '')))
    for (const { lines, sections, bonus, method, person: code } of runOf(given).scorecards) {
      const { data, clauses } = methodsOf2011.find((one) => one.data.method === method)!
      for (const { clause, points } of lines) {
        const maximum = clauses.get(clause)?.maximum
        if (points === null || maximum === undefined || ruled.has(`${code} ${clause}`)) continue
        const [least, most] = clause === '18' && method === 'posts-2011' ? [dec('-2'), Decimal.zero] : [Decimal.zero, maximum]
        expect(dec(points).gte(least) && dec(points).lte(most)).toBe(true)
      }
      const within = sections.every(
        ({ points, maximum }) => points === null || (dec(points).gte(Decimal.zero) && dec(points).lte(dec(maximum))),
      )
      expect(within || ruled.size > 0).toBe(true)
      expect(dec(bonus).gte(Decimal.zero) && dec(bonus).lte(dec(data.bonus.cap))).toBe(true)
    }
  })
})

test('the same inputs give the same bytes, in whatever order submissions lie', () => {
  fc.assert(
    fc.property(year, fc.nat(1000), (given, turn) => {
      const inputs = inputsOf(given)
      const by = turn % inputs.sheets.length
      const turned = { ...inputs, sheets: [...inputs.sheets.slice(by), ...inputs.sheets.slice(0, by)] }
      const bytes = JSON.stringify(scoreAll(inputs))
      expect(JSON.stringify(scoreAll(inputs))).toBe(bytes)
      expect(JSON.stringify(scoreAll(turned))).toBe(bytes)
    }),
    { numRuns: 12 },
  )
})

test('the points do not depend on the order of the rows within a sheet', () => {
  const points = (result: RunResult) => result.scorecards.map(({ id, lines }) => [id, lines.map((line) => line.points)])
  years((given) => {
    const turned = Object.fromEntries(
      Object.entries(given.rows!).map(([sheet, rows]) => [
        sheet,
        sheet.startsWith('complaints') || sheet.startsWith('rectification') ? rows : rows.toReversed(),
      ]),
    )
    expect(points(runOf({ ...given, rows: turned }))).toEqual(points(runOf(given)))
  }, 12)
})

test('facts that went through JSON give the same bytes', () => {
  years((given) => {
    for (const facts of partYear(inputsOf(given), methodsOf2011).departments) {
      const again = JSON.parse(JSON.stringify(facts)) as typeof facts
      expect(JSON.stringify(scoreDepartment(again, methodsOf2011))).toBe(JSON.stringify(scoreDepartment(facts, methodsOf2011)))
    }
  }, 8)
})

test('who is ranked stands by score, and equals by score and chain share a rank', () => {
  years((given) => {
    const { persons } = runOf(given)
    for (const list of ['posts-2011', 'drivers-2011']) {
      const ranked = persons.filter((one) => one.list === list && one.rank !== null)
      for (const [i, one] of ranked.entries()) {
        const before = ranked[i - 1]
        if (before === undefined) continue
        expect(dec(before.score).gte(dec(one.score))).toBe(true)
        const same = before.score === one.score && before.chain.every(({ value }, k) => value === one.chain[k]!.value)
        expect(one.rank).toBe(same ? before.rank : i + 1)
      }
    }
  })
})

// A fact that gets better never costs points
const better: readonly (readonly [string, string, (n: number) => Row, string])[] = [
  ['attendance 行政科 2011-03', 'fewer times late', (n) => ({ person: 'XZ-02', 'due-days': '22', late: String(20 - n) }), 'XZ-02/1'],
  ['monthly-work 行政科 2011-02', 'more completed', (n) => ({ no: '1', owner: 'XZ-02', completion: String(n * 5) }), 'XZ-02/1'],
  ['environment 2011-03', 'a cleaner floor', (n) => ({ date: '2011-03-15', dept: '行政科', score: String(n * 5) }), 'XZ-02/1'],
  [
    'driver-record 2011-03',
    'fewer offences',
    (n) => ({ driver: 'CD-02', cleanliness: '90', 'safety-due': '4', 'safety-attended': '4', violations: String(20 - n) }),
    'CD-02/1',
  ],
  [
    'vehicle-log 2011-03',
    'less fuel',
    (n) => ({ driver: 'CD-02', plate: '浙A00001', km: '1000', fuel: String(120 - 2 * n), designated: '是', card: 'K1' }),
    'CD-02/1',
  ],
  [
    'vehicle-log 2011-03',
    'a cheaper repair',
    (n) => ({
      driver: 'CD-02',
      plate: '浙A00001',
      km: '1000',
      fuel: '90',
      designated: '是',
      card: 'K1',
      'repair-cost': String(400 - 20 * n),
      'repair-designated': '是',
    }),
    'CD-02/1',
  ],
]
test.each(better)('%s, %s: never costs points', (sheet, _, row, id) => {
  const others: RowsBySheet = {
    'vehicle-log 2011-04': ['CD-03', 'CD-04'].map((code) => ({
      driver: code,
      plate: '浙A00001',
      km: '1000',
      fuel: '90',
      designated: '是',
      card: 'K1',
      'repair-cost': '200',
      'repair-designated': '是',
    })),
  }
  const totalAt = (n: number) =>
    dec(runOf({ rows: together(base, others, { [sheet]: [row(n)] }) }).scorecards.find((card) => card.id === id)!.total)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 19 }), (n) => {
      expect(totalAt(n + 1).gte(totalAt(n))).toBe(true)
    }),
    { numRuns: 6 },
  )
})
