import { fill, readerLanguage } from './language.ts'

test.each<[string | null, string, string]>([
  [null, 'zh', 'nothing asked'],
  ['', 'zh', 'nothing asked'],
  ['en', 'en', 'asked'],
  ['en-GB,en;q=0.9', 'en', 'a region of it'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh', 'Chinese weighs more'],
  ['zh;q=0.5, en;q=0.9', 'en', 'the weight decides, not the order'],
  ['de, en;q=0.3', 'en', 'what we do not speak does not count'],
  ['de', 'zh', 'nothing fits'],
  ['en;q=0, zh;q=0.1', 'zh', 'q=0 is a refusal'],
  ['*', 'zh', 'anything will do'],
  [';;;,q=', 'zh', 'nonsense'],
])('%s is answered in %s: %s', (header, language) => expect(readerLanguage(header)).toBe(language))

test('gaps are filled; one without a value stays visible', () => {
  expect(fill({ zh: '{a}和{b-c}', en: '' }, 'zh', { a: 1 })).toBe('1和{b-c}')
})
