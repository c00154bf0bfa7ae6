import { found, inRoles } from './samplePeople.ts'

const head = { person: 'XZ-01', name: '行政科科长', department: '行政科', roles: ['head'] } as const
const member = { person: 'XZ-03', name: '王某', department: '行政科', roles: [] } as const
const office = { person: 'office-1', name: '考核办一', department: '', roles: ['office'] } as const
const people = [head, member, office]

test.each([
  ['', people],
  ['xz', [head, member]],
  ['行政 王', [member]],
  ['车队', []],
])('“%s” finds its people', (asked, expected) => expect(found(people, asked)).toEqual(expected))

test('who has no role stands apart', () => expect(inRoles(people)).toEqual({ acting: [head, office], others: [member] }))
