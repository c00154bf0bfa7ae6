import type { CellStyle, FontStyle } from 'hucre'
import type { Font, FontName, Line } from '@kaoji/shared/sheets/cellLook'
import type { Style } from './book.ts'

/** Family (1 serif, 2 sans) and charset 134 (GB 2312) let Linux pick a Chinese stand-in of the right kind. */
const FAMILIES: Readonly<Record<FontName, number>> = { 宋体: 1, 黑体: 2, 楷体: 1, 仿宋: 1 }

export const PLAIN_FONT = { name: '宋体', size: 11 } as const satisfies Font

/** @returns a font as hucre takes it; what is not said is 宋体 11 */
export function fontStyle(font: Font): FontStyle {
  const name = font.name ?? PLAIN_FONT.name
  return {
    name,
    size: font.size ?? PLAIN_FONT.size,
    family: FAMILIES[name],
    charset: 134,
    ...(font.bold ? { bold: true } : {}),
    ...(font.underline ? { underline: true } : {}),
    ...(font.color === undefined ? {} : { color: { rgb: font.color } }),
  }
}

const known = new WeakMap<Style, CellStyle>()

/** @returns a look as hucre takes it, made once for each style */
export function cellStyle(style: Style): CellStyle {
  const made = known.get(style) ?? make(style)
  known.set(style, made)
  return made
}

function make(style: Style): CellStyle {
  const { font, fill, format, unlocked, border, across, down, wrap, indent, shrink } = style
  if (indent !== undefined && across !== 'left' && across !== 'right') throw new RangeError('an indent needs an explicit left or right')
  return {
    font: fontStyle(font ?? {}),
    alignment: {
      vertical: down ?? 'center',
      ...(across === undefined ? {} : { horizontal: across }),
      ...(wrap ? { wrapText: true } : {}),
      ...(shrink ? { shrinkToFit: true } : {}),
      ...(indent === undefined ? {} : { indent }),
    },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { indexed: 64 } } }),
    ...(border === undefined ? {} : { border: borderStyle(border) }),
    ...(format === undefined ? {} : { numFmt: format }),
    ...(unlocked ? { protection: { locked: false } } : {}),
  }
}

/** @returns the four lines of a cell as hucre takes them */
export function borderStyle(border: NonNullable<Style['border']>): NonNullable<CellStyle['border']> {
  const line = ({ style, color }: Line) => ({ style, color: { rgb: color ?? '000000' } })
  const { top, right, bottom, left } = border
  return {
    ...(left ? { left: line(left) } : {}),
    ...(right ? { right: line(right) } : {}),
    ...(top ? { top: line(top) } : {}),
    ...(bottom ? { bottom: line(bottom) } : {}),
  }
}
