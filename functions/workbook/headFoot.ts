import type { Font } from '@kaoji/shared/sheets/cellLook'
import type { FootBands, FootPiece } from './book.ts'
import { BookFault } from './bookFault.ts'

/** Excel's limit for the whole head or foot, codes included. */
const LONGEST_FOOT = 255

/**
 * @returns a head or foot in the code of ISO 29500-1, 18.3.1.46: a literal & doubled, a space between a size and a digit after it
 * @throws BookFault over 255 characters
 */
export function footCode(bands: FootBands, place: string): string {
  const code = uncheckedCode(bands)
  if (code.length > LONGEST_FOOT) throw new BookFault(place, `a head or foot of ${code.length} characters; Excel takes ${LONGEST_FOOT}`)
  return code
}

/** @returns whether Excel takes a head or foot of this length */
export const footFits = (bands: FootBands): boolean => uncheckedCode(bands).length <= LONGEST_FOOT

const uncheckedCode = ({ left, center, right }: FootBands): string => bandCode('&L', left) + bandCode('&C', center) + bandCode('&R', right)
const bandCode = (mark: string, pieces: readonly FootPiece[] = []): string =>
  pieces.length === 0 ? '' : mark + pieces.map(pieceCode).join('')

function pieceCode(piece: FootPiece, index: number, pieces: readonly FootPiece[]): string {
  if (typeof piece === 'object') return 'field' in piece ? (piece.field === 'page' ? '&P' : '&N') : fontCode(piece.font)
  const before = pieces[index - 1]
  const afterSize = typeof before === 'object' && 'font' in before && before.font.size !== undefined && before.font.color === undefined
  const text = piece.replaceAll('&', '&&').replaceAll('\r\n', '\n')
  return afterSize && /^\d/.test(text) ? ` ${text}` : text
}

function fontCode({ name, size, bold, underline, color }: Font): string {
  const face = name === undefined ? (bold ? '&B' : '') : `&"${name},${bold ? 'Bold' : 'Regular'}"`
  // the size last but for the colour, whose six characters end by themselves; a size runs on into a digit
  return face + (underline ? '&U' : '') + (size === undefined ? '' : `&${size}`) + (color === undefined ? '' : `&K${color}`)
}
