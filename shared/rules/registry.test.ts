import { dec } from '../decimal.ts'
import { WrongParameter } from './parameters.ts'
import { rules } from './registry.ts'

test('the rule kinds of domain.md 4 are 25', () => expect(Object.keys(rules)).toHaveLength(25))
test.each(Object.entries(rules))('%s stands under its own name, with a title in both languages', (name, rule) => {
  expect(rule.kind).toBe(name)
  expect([rule.title.zh, rule.title.en].every((words) => words.length > 0)).toBe(true)
})
test.each(Object.keys(rules))('%s refuses a parameter that nothing reads', (name) =>
  expect(() => rules[name]!.load(dec('5'), { unheard: true })).toThrow(WrongParameter),
)
test.each(Object.keys(rules))('%s refuses what is no record', (name) =>
  expect(() => rules[name]!.load(dec('5'), 'each')).toThrow(WrongParameter),
)
