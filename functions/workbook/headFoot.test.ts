import { BookFault } from './bookFault.ts'
import { footCode } from './headFoot.ts'

const code = (...left: Parameters<typeof footCode>[0]['left'] & object) => footCode({ left }, '表')

test('three bands, page numbers', () =>
  expect(
    footCode({ left: ['填报人：'], center: ['第', { field: 'page' }, '页 共', { field: 'pages' }, '页'], right: ['第2版'] }, '表'),
  ).toBe('&L填报人：&C第&P页 共&N页&R第2版'))

test('an empty band is left out', () => expect(footCode({ left: [], right: ['甲'] }, '表')).toBe('&R甲'))
test('a literal & is doubled', () => expect(code('A&B &P')).toBe('&LA&&B &&P'))
test('a size and a digit after it are kept apart', () =>
  expect(code({ font: { name: '宋体', size: 9 } }, '2011年')).toBe('&L&"宋体,Regular"&9 2011年'))
test('a digit after a colour, and a word after a size, need no space', () => {
  expect(code({ font: { size: 14, color: '7A4B00' } }, '2张')).toBe('&L&14&K7A4B002张')
  expect(code({ font: { size: 9 } }, '年')).toBe('&L&9年')
})
test('look.md 6: 未齐', () =>
  expect(footCode({ right: [{ font: { name: '黑体', bold: true, size: 14, color: '7A4B00' } }, '【未齐】缺2张'] }, '表')).toBe(
    '&R&"黑体,Bold"&14&K7A4B00【未齐】缺2张',
  ))

test('255 characters are taken, 256 refused', () => {
  expect(code('长'.repeat(253))).toHaveLength(255)
  expect(() => code('长'.repeat(254))).toThrow(BookFault)
})
