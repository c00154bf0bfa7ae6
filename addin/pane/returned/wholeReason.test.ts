import { wholeReason } from './wholeReason.ts'
import { say } from '@kaoji/shared/messages/render'

const text = (words: Parameters<typeof say>[0] | { readonly zh: string }) => (typeof words === 'string' ? say(words).zh : words.zh)
const returned = (reason?: string) => ({
  decision: { state: 'returned' as const, at: '', by: 'office-1', ...(reason !== undefined && { reason }) },
})

test('a reason is said as it was written; a year that was imported brings none, and that is said', () => {
  expect(wholeReason(returned('缺登记号'), text)).toBe('缺登记号')
  expect(wholeReason({ ...returned('导入'), imported: { by: 'office-1' } }, text)).toBe('导入时没有带理由，请问考核办')
  expect(wholeReason({ ...returned('缺登记号'), imported: { by: 'office-1' } }, text)).toBe('缺登记号')
  expect(wholeReason(returned(), text)).toBe('')
})
