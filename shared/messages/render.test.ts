import { catalogue } from './catalogue.ts'
import { fill, say, type MessageKey } from './render.ts'

const placeholders = (words: string) => [...new Set(words.match(/\{[^{}:]+/gu))].sort()

test.each(Object.entries(catalogue))('%s asks for the same in both languages', (_, { zh, en }) => {
  expect(placeholders(zh)).toEqual(placeholders(en))
})

test.each(Object.entries(catalogue))('%s keeps to the house’s words and full-width punctuation', (_, { zh }) => {
  expect(zh).not.toMatch(/提交|上报|驳回|打回|同步|上传|服务器|系统|缓存|异常|非法|冲突|用户|失败|末位|操作成功|[!！]|您/u)
  expect(zh.replaceAll(/\{[^{}]+\}/gu, '')).not.toMatch(/[\u4e00-\u9fff][,;:?]/u)
})

// What somebody reads of one row, one day, one sheet. A number before a plural, or one thing that "are": what follows `1` agrees with it.
const wrongForOne =
  /(?<![\w.-])1 (?:more |merged )*(?!(?:is|was|has|stands|counts|belongs|adds|needs|unlike)\b)[a-z]+s\b|(?<![\w.-])1 [^.;:]*\b(?:are|were|have|differ|them)\b|^1 [^:]*\bthem\b/iu

test.each(Object.entries(catalogue).filter(([, { en }]) => en.includes('{')))('%s reads right of one, in English', (key, { en }) => {
  const ones = Object.fromEntries(placeholders(en).map((name) => [name.slice(1), 1]))
  expect(say(key as MessageKey, ones).en).not.toMatch(wrongForOne)
})

test('a word goes by its number', () => {
  const text = { zh: '{count}行', en: '{count} {count:row is|rows are} replaced' }
  expect([0, 1, 2, 21].map((count) => fill(text, { count }).en)).toEqual([
    '0 rows are replaced',
    '1 row is replaced',
    '2 rows are replaced',
    '21 rows are replaced',
  ])
  // Decimals come as text: one and a half days.
  expect(fill({ zh: '{days}天', en: '{days} {days:day|days}' }, { days: '1.5' }).en).toBe('1.5 days')
})

test('fillings stand in both languages, each in its own words', () => {
  expect(say('cell.person-not-then', { value: 'XZ-03', when: say('when.day') })).toEqual({
    zh: '“XZ-03”当日不在岗，请核对。',
    en: ': XZ-03 held no post that day.',
  })
})

test('a placeholder without filling is a bug', () => expect(() => fill({ zh: '{n}张', en: '{n}' })).toThrow('nothing fills {n}'))
