import { fill } from '@kaoji/shared/messages/render'
import type { Language, Text } from '@kaoji/shared/text'
import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const types: Readonly<Record<string, Text>> = {
  string: { zh: '文本', en: 'text' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true或false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  tuple: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  record: { zh: '对象', en: 'an object' },
}
const formats: Readonly<Record<string, Text>> = {
  date: { zh: '应为日期，如2011-06-03', en: 'This must be a date such as 2011-06-03' },
  datetime: {
    zh: '应为带时区的时刻，如2011-06-03T09:00:00+08:00',
    en: 'This must be a moment with its zone such as 2011-06-03T09:00:00+08:00',
  },
}
const units: Readonly<Record<string, readonly [most: Text, least: Text]>> = {
  string: [
    { zh: '最多{n}个字', en: 'This takes {n} {n:character|characters} at most' },
    { zh: '至少{n}个字', en: 'This needs {n} {n:character|characters} at least' },
  ],
  array: [
    { zh: '最多{n}项', en: 'This takes {n} {n:entry|entries} at most' },
    { zh: '至少{n}项', en: 'This needs {n} {n:entry|entries} at least' },
  ],
  number: [
    { zh: '不能大于{n}', en: 'This must not be above {n}' },
    { zh: '不能小于{n}', en: 'This must not be below {n}' },
  ],
}
const misfit: Text = { zh: '值的类型或格式不对', en: 'This is of another type or form than required' }

/** What is wrong in one place of a request, for whoever writes a client: zod's finding in the reader's language, without our patterns or types' names. */
export const schemaSentence = (issue: Issue, language: Language): string => sentence(issue)[language]

function sentence(issue: Issue): Text {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? { zh: '缺少这一项', en: 'This is missing' } : mustBe(types[issue.expected])
    case 'too_big':
      return counted(0, issue.origin, issue.maximum)
    case 'too_small':
      return counted(1, issue.origin, issue.minimum)
    case 'invalid_format':
      return formats[issue.format] ?? { zh: '写法不对', en: 'This is not written as required' }
    case 'invalid_value':
      return { zh: `应为${issue.values.join('、')}之一`, en: `This must be one of ${issue.values.join(', ')}` }
    case 'unrecognized_keys':
      return { zh: `没有这一项：${issue.keys.join('、')}`, en: `There is no such member: ${issue.keys.join(', ')}` }
    default:
      return misfit
  }
}

const mustBe = (type: Text | undefined): Text => (type === undefined ? misfit : { zh: `应为${type.zh}`, en: `This must be ${type.en}` })

function counted(which: 0 | 1, origin: string, bound: number | bigint): Text {
  return fill((units[origin === 'int' ? 'number' : origin] ?? units['number']!)[which], { n: String(bound) })
}
