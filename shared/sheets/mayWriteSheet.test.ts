import { inspectionGroup, type Bureau } from '../year.ts'
import { mayWriteSheet } from './mayWriteSheet.ts'
import { sheetOf } from './registry.ts'

const bureau = { name: '某局', year: 2011, departments: ['办公室', '行政科'], roles: { office: '办公室' }, compound: '大院' } as Bureau
const may = (department: string, roles: readonly string[], kind: string, of: string) =>
  mayWriteSheet({ department, roles }, sheetOf(kind)!, of, bureau)

test.each([
  ['行政科', ['head'], 'attendance', '行政科', true],
  ['行政科', ['auditor'], 'attendance', '行政科', false],
  ['行政科', ['filler'], 'attendance', '办公室', false],
  // An inspector who belongs to a department hands in what 督查组 does, not what his department does.
  ['行政科', ['inspector'], 'attendance', '行政科', false],
  ['行政科', ['inspector'], 'spot-checks', inspectionGroup, true],
  ['', ['office'], 'attendance', '行政科', false],
  ['', ['office'], 'review', '办公室', true],
  ['办公室', ['filler'], 'review', '办公室', false],
  ['', [], 'attendance', '', false],
])('%s %j, %s of %s: %s', (department, roles, kind, of, expected) => expect(may(department, roles, kind, of)).toBe(expected))
