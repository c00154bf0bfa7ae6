import { Decimal } from '../decimal.ts'
import type { CaseYear } from '../methods/caseYear.ts'
import { together } from '../methods/caseYear.ts'
import { fullDepartments, fullPerson } from '../methods/fullMarks.ts'
import { posts2011 } from '../methods/posts-2011.ts'
import { cardOf, lineOf, loadedOf, runOf, sectionOf } from './caseRun.ts'

const full = (given: CaseYear = {}): CaseYear => ({
  ...given,
  rows: together(fullDepartments, fullPerson('XZ-01', '行政科'), fullPerson('XZ-02', '行政科'), given.rows ?? {}),
})
const inspected = (count: number) => ({
  'inspection 2011-05': Array.from({ length: count }, () => ({ dept: '行政科', finished: '否', excused: '否', criticised: '否' })),
})
const honours = {
  'central-tasks 2011-Q2': ['甲', '乙'].map((matter) => ({
    matter,
    level: '国家',
    'credited-to': '个人',
    person: 'XZ-02',
    awarded: '2011-06-20',
    evidence: '文1',
  })),
}
const idea = { 'suggestions 2011-Q2': [{ person: 'XZ-02', title: '节水', award: '一等' }] }

test('who lost nothing has 100: 40 + 45 + 10 + 5, what does not apply being scaled away', () => {
  const card = cardOf(runOf(full()), 'XZ-02/1')
  expect(card.sections.map(({ points }) => points)).toEqual(['40.00', '45.00', '10.00', '5.00'])
  expect([card.base, card.bonus, card.total, card.incomplete]).toEqual(['100.00', '0.00', '100.00', false])
})

// look.md 7: 20 does not apply; 21 gives 3, 22 1.88: 3+1.88=4.88; 4.88×10÷5=9.76; 折算 +4.88
test('points of clauses that do not apply go to the rest of the section, the difference is a card of its own', () => {
  const run = runOf(full({ rows: { 'environment 2011-03': [{ date: '2011-03-15', dept: '行政科', score: '94' }] } }))
  const card = cardOf(run, 'XZ-02/1')
  expect([lineOf(card, '21'), lineOf(card, '22'), lineOf(card, '20'), lineOf(card, '19')]).toEqual(['3.00', '1.88', null, null])
  expect([sectionOf(card, '丙'), lineOf(card, '丙折算')]).toEqual(['9.76', '4.88'])
  expect(run.cards['XZ-02/1/丙折算']!.arithmetic.zh).toBe(
    '丙部分10分归适用的第21、22条，3+2=5；得3+1.88=4.88；4.88×10÷5=9.76；9.76−4.88=4.88',
  )
})

test('a clause that cannot be scored keeps its maximum in the section and counts 0: the card is incomplete', () => {
  const card = cardOf(runOf(full({ missing: ['attendance 行政科 2011-03'] })), 'XZ-02/1')
  // 甲 without 8; 6 is 0, 12 loses 0.5: (34−6−0.5)×40÷34 = 32.352…
  expect([lineOf(card, '6'), sectionOf(card, '甲'), card.incomplete]).toEqual([null, '32.35', true])
})

test('what exceeds clause 16 is taken from its section, unscaled', () => {
  const card = cardOf(runOf(full({ rows: inspected(8) })), 'XZ-02/1')
  // 20+12+0+7=39; −(8−6)=37
  expect([lineOf(card, '16'), lineOf(card, '16倒扣'), sectionOf(card, '乙')]).toEqual(['0.00', '-2.00', '37.00'])
})

test('18 is taken from the section after it is summed', () => {
  const card = cardOf(runOf(full({ rows: { 'attendance 行政科 2011-03': [{ person: 'XZ-02', absent: '5' }] } })), 'XZ-01/1')
  // 5×20%=1; 45−1
  expect([lineOf(card, '18'), sectionOf(card, '乙'), card.total]).toEqual(['-1.00', '44.00', '99.00'])
})

test('a section does not fall below 0; what is given back is a line', () => {
  // 乙: everything missing or 0, 17 pending; 16 exceeded by 3
  const card = cardOf(runOf({ rows: inspected(10), missing: ['monthly-work', 'pledge-projects', 'review'] }), 'XZ-02/1')
  expect([lineOf(card, '16倒扣'), lineOf(card, '乙保底'), sectionOf(card, '乙')]).toEqual(['-3.00', '3.00', '0.00'])
})

test('a section where nothing applies is left out and the rest scaled to 100', () => {
  const clauses = posts2011.clauses.map((clause) => (clause.no === '21' ? { ...clause, applies: { post: 'head' as const } } : clause))
  const run = runOf(full({ rows: { 'monthly-work 行政科 2011-02': [{ no: '1', owner: 'XZ-02', completion: '82' }] } }), [
    loadedOf({ ...posts2011, clauses }),
  ])
  const card = cardOf(run, 'XZ-02/1')
  // 14: 20×82÷100=16.4; 40+41.4+5=86.4; ×100÷90=96
  expect([sectionOf(card, '丙'), lineOf(card, '总折算'), card.base]).toEqual([null, '9.60', '96.00'])
})

test('the bonus has a cap of its own over those of the clauses', () => {
  const card = cardOf(runOf(full({ rows: together(honours, idea) })), 'XZ-02/1')
  // 5+5=10, 1; 11, over the cap of 10
  expect([lineOf(card, '28'), lineOf(card, '29'), lineOf(card, '加分上限'), card.bonus, card.total]).toEqual([
    '10.00',
    '1.00',
    '-1.00',
    '10.00',
    '110.00',
  ])
})

test.each(['安全责任事故', '弄虚作假'])('no bonus after %s', (kind) => {
  const findings = { 'findings 2011-06': [{ kind, dept: '行政科', person: 'XZ-02', date: '2011-06-10', sheet: '公务接待' }] }
  const card = cardOf(runOf(full({ rows: together(idea, findings) })), 'XZ-02/1')
  expect([lineOf(card, '29'), lineOf(card, '不加分'), card.bonus]).toEqual(['1.00', '-1.00', '0.00'])
})

test('a falsified sheet empties the clauses that read it on his card only, and leaves their maximum', () => {
  const findings = { 'findings 2011-06': [{ kind: '弄虚作假', dept: '行政科', person: 'XZ-02', date: '2011-06-10', sheet: '学习记录' }] }
  const run = runOf(full({ rows: findings }))
  const [his, others] = [cardOf(run, 'XZ-02/1'), cardOf(run, 'XZ-01/1')]
  // 1, 2, 3 read it: 34−7=27; 27×40÷34=31.764…
  expect(['1', '2', '3'].map((no) => lineOf(his, no))).toEqual(['0.00', '0.00', '0.00'])
  expect([sectionOf(his, '甲'), sectionOf(others, '甲')]).toEqual(['31.76', '40.00'])
  expect(run.departments.find(({ department }) => department === '行政科')!.clauses).toBe('100.00')
})

test('the total is the sum of the lines, and of their cards', () => {
  const run = runOf(full({ rows: together(inspected(9), honours, idea), missing: ['attendance 行政科 2011-03'] }))
  for (const card of run.scorecards) {
    const lines = Decimal.sum(card.lines.map(({ points }) => Decimal.of(points ?? '0')))
    const cards = Decimal.sum(card.lines.map((line) => Decimal.of(run.cards[line.card]!.points ?? '0')))
    expect([lines.toFixed(2), cards.toFixed(2)]).toEqual([card.total, card.total])
  }
})
