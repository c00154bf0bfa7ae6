import type { Bureau } from '@kaoji/shared/year'
import { copyOwner, copyStanding, isOlderDefinition } from './copyState.ts'

const bureau = {
  name: '县机关事务局',
  year: 2011,
  departments: ['车队', '行政科'],
  roles: { motorpool: '车队' },
  compound: '机关大院',
} as Bureau
const here = { bureau, who: { department: '车队', roles: ['filler'] } } as const
const identity = { kind: 'vehicle-log', bureau: '县机关事务局', department: '车队' }

test.each([
  ['own', identity],
  ['other-bureau', { ...identity, bureau: '县财政局' }],
  ['other-department', { ...identity, department: '行政科' }],
  ['unknown-kind', { ...identity, kind: 'tea-log' }],
])('%s', (owner, copy) => expect(copyOwner(copy, here)).toBe(owner))

test('a copy of another version of the definition is an older one', () => {
  expect(isOlderDefinition({ kind: 'vehicle-log', definition: '1' })).toBe(false)
  expect(isOlderDefinition({ kind: 'vehicle-log', definition: '0' })).toBe(true)
})

const [first, second] = [[{ km: '30' }], [{ km: '31' }]]
const base = (version: number) => ({ version, code: '' })

test.each([
  ['nothing was handed in', [base(0)], first, undefined, 'current'],
  ['made from the newest', [base(1)], second, { version: 1, rows: first, zero: false }, 'current'],
  ['a colleague handed in meanwhile', [base(0)], second, { version: 1, rows: first, zero: false }, 'behind'],
  ['what waited went out: the pane knows', [base(0), base(1)], second, { version: 1, rows: first, zero: false }, 'current'],
  ['the newest has the same rows', [base(0)], first, { version: 1, rows: first, zero: false }, 'handed-in'],
  ['a nil report meanwhile', [base(0)], first, { version: 1, rows: [], zero: true }, 'behind'],
  ['nothing typed beside a nil report', [base(1)], [], { version: 1, rows: [], zero: true }, 'current'],
] as const)('%s', (_, bases, rows, newest, standing) => expect(copyStanding(bases, rows, newest)).toBe(standing))
