import { isDateFormat } from './dateFormat.ts'

test.each([
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  '[$-804]yyyy"年"m"月"d"日";@',
  'h:mm',
  '[h]:mm:ss',
  'mm:ss.0',
  'm/d',
  '[DBNum1][$-804]m"月"d"日"',
  'aaaa',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  'YYYY/M/D',
  'e"年"m"月"',
  '[红色]yyyy',
])('a day or a time: %s', (code) => expect(isDateFormat(code)).toBe(true))

test.each([
  'General',
  'G/通用格式',
  '0.00',
  '@',
  '#,##0',
  '0.00E+00',
  '0"天"',
  '0"d"',
  '"yyyy"0',
  '[Red]0',
  '[DBNum2][$-804]General',
  '_-* #,##0.00_-',
  '0.00;[Red]-0.00;"m"',
  '¥#,##0',
  '0%',
  '?/?',
  'Standard',
  '0\\d',
  '+0.00;−0.00;—',
])('a number: %s', (code) => expect(isDateFormat(code)).toBe(false))
