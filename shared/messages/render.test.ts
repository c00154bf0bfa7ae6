import { catalogue } from './catalogue.ts'
import { fill, say } from './render.ts'

const placeholders = (words: string) => [...new Set(words.match(/\{[^{}]+\}/gu))].sort()

test.each(Object.entries(catalogue))('%s asks for the same in both languages', (_, { zh, en }) => {
  expect(placeholders(zh)).toEqual(placeholders(en))
})

test.each(Object.entries(catalogue))('%s keeps to the house’s words and full-width punctuation', (_, { zh }) => {
  expect(zh).not.toMatch(/提交|上报|驳回|打回|同步|上传|服务器|系统|缓存|异常|非法|冲突|用户|失败|末位|操作成功|[!！]|您/u)
  expect(zh.replaceAll(/\{[^{}]+\}/gu, '')).not.toMatch(/[\u4e00-\u9fff][,;:?]/u)
})

test('fillings stand in both languages, each in its own words', () => {
  expect(say('cell.person-not-then', { value: 'XZ-03', when: say('when.day') })).toEqual({
    zh: '“XZ-03”当日不在岗，请核对。',
    en: ': XZ-03 held no post that day.',
  })
})

test('a placeholder without filling is a bug', () => expect(() => fill({ zh: '{n}张', en: '{n}' })).toThrow('nothing fills {n}'))
