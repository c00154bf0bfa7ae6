import { memoryStorage } from '../../service/memoryStorage.ts'
import { copyName, draftsOf } from './drafts.ts'

const copy = copyName({ kind: 'vehicle-log', department: '车队', period: '2011-06', laidOutAt: '2011-07-03T08:00:00Z' })
const later = copyName({ kind: 'vehicle-log', department: '车队', period: '2011-06', laidOutAt: '2011-07-04T08:00:00Z' })
const reason = { row: 1, column: 'fuel', rule: 'high-fuel', reason: '长途', was: { fuel: '71' } }

test('reasons outlive the pane, and belong to one copy', () => {
  const storage = memoryStorage()
  draftsOf(storage, 'here', 'XZ-02').keepReasons(copy, [reason])
  const anew = draftsOf(storage, 'here', 'XZ-02')
  expect(anew.reasons(copy)).toEqual([reason])
  expect(anew.reasons(later)).toEqual([])
})

test('the next person at the PC sees nothing of the last', () => {
  const storage = memoryStorage()
  draftsOf(storage, 'here', 'XZ-02').keepReasons(copy, [reason])
  expect(draftsOf(storage, 'here', 'CD-01').reasons(copy)).toEqual([])
})

test('the version a copy became is kept beside its reasons', () => {
  const drafts = draftsOf(memoryStorage(), 'here', 'XZ-02')
  drafts.keepReasons(copy, [reason])
  drafts.keepBase(copy, { version: 2, code: 'ab12cd34' })
  expect(drafts.base(copy)).toEqual({ version: 2, code: 'ab12cd34' })
  expect(drafts.reasons(copy)).toEqual([reason])
})

test('two panes of one person do not undo each other', () => {
  const storage = memoryStorage()
  const [one, other] = [draftsOf(storage, 'here', 'XZ-02'), draftsOf(storage, 'here', 'XZ-02')]
  one.keepReasons(copy, [reason])
  other.keepReasons(later, [])
  expect(one.reasons(copy)).toEqual([reason])
})

test('a full storage keeps it until the pane closes, and says so', () => {
  const full = {
    ...memoryStorage(),
    setItem() {
      throw new Error('QuotaExceededError')
    },
  }
  const drafts = draftsOf(full, 'here', 'XZ-02')
  expect(drafts.kept()).toBe(true)
  drafts.keepReasons(copy, [reason])
  expect(drafts.kept()).toBe(false)
  expect(drafts.reasons(copy)).toEqual([reason])
})

test('what is kept is no text that a storage could take for a date or a number', () => {
  const storage = memoryStorage()
  let kept = ''
  draftsOf({ ...storage, setItem: (_, text) => void (kept = text) }, 'here', 'XZ-02').keepReasons(copy, [reason])
  expect(kept).toMatch(/^kaoji-drafts:/)
})

test('a copy is found by the key under which it was handed in', () => {
  const drafts = draftsOf(memoryStorage(), 'here', 'XZ-02')
  drafts.keepSent(copy, 'k7')
  expect([drafts.sentAs('k7'), drafts.sentAs('k8')]).toEqual([copy, undefined])
})

test('a text that cannot be read counts as none', () => {
  const storage = memoryStorage()
  draftsOf({ ...storage, setItem: (key) => storage.setItem(key, 'kaoji-drafts:%7B') }, 'here', 'XZ-02').keepReasons(copy, [reason])
  expect(draftsOf(storage, 'here', 'XZ-02').reasons(copy)).toEqual([])
})
