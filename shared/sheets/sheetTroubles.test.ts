import { sheetFileMessages } from '../messages/sheetFile.ts'
import { fileProblem } from './sheetTroubles.ts'

const NEVER = /提交|上报|驳回|打回|同步|上传|服务器|系统|缓存|异常|非法|冲突|用户|失败|末位|操作成功|您|!|！/
const placeholders = (words: string) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort()

test.each(Object.entries(sheetFileMessages))('%s: the words of the office, the same places filled in both languages', (_, { zh, en }) => {
  expect(zh).not.toMatch(NEVER)
  expect(zh).toMatch(/。$/)
  expect(en).toMatch(/\.$/)
  const [inChinese, inEnglish] = [placeholders(zh), placeholders(en)]
  // a name that Chinese repeats may stand once in English, never be left out
  expect(inEnglish.filter((one) => !inChinese.includes(one))).toEqual([])
})

test('a problem of a file names its rule, its place and its sentence', () =>
  expect(fileProblem('merged', { range: 'B4:B5' }, { kind: 'attendance', cell: 'B4' })).toEqual({
    kind: 'attendance',
    row: 0,
    column: '',
    cell: 'B4',
    rule: 'file.merged',
    severity: 'error',
    says: { zh: 'B4:B5是合并的单元格，请取消合并，每格都填。', en: 'B4:B5 is merged. Unmerge it and fill every cell.' },
  }))
