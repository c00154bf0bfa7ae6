import type { Looks } from '../host/looksOver.ts'
import { styleOf, styleOver } from './styleOf.ts'

test.each<readonly [Looks, object, string]>([
  [{}, {}, 'a plain cell'],
  [
    {
      'format/font/name': '黑体',
      'format/font/size': 10.5,
      'format/font/bold': true,
      'format/fill/color': '#E3E8EE',
      'format/wrapText': true,
    },
    { ff: '黑体', fs: 10.5, bl: 1, bg: { rgb: '#E3E8EE' }, tb: 3 },
    'a heading',
  ],
  [
    { numberFormat: '0.00', 'format/horizontalAlignment': 'Right', 'format/indentLevel': 1 },
    { n: { pattern: '0.00' }, ht: 3, pd: { r: 9 } },
    'a number, indented from the right',
  ],
  [{ numberFormat: 'General', 'format/fill/color': '#FFFFFF' }, {}, 'what is as plain as before is not said'],
  [
    { 'border/top/style': 'Continuous', 'border/top/color': '#595959', 'border/left/style': 'None' },
    { bd: { t: { s: 1, cl: { rgb: '#595959' } } } },
    'a thin line above',
  ],
  [{ 'border/top/style': 'Continuous', 'border/top/weight': 'Medium' }, { bd: { t: { s: 8, cl: { rgb: '#000000' } } } }, 'a thicker one'],
])('%j is drawn %j: %s', (looks, style) => expect(styleOf(looks)).toEqual(style))

test('a cell takes back what its column says and it does not', () =>
  expect(styleOver({ fs: 18 }, { fs: 10.5, bg: { rgb: '#F2F2F2' } })).toEqual({ fs: 18, bg: { rgb: '#FFFFFF' } }))
