import type { CellLook, Line } from '@kaoji/shared/sheets/cellLook'
import type { EntryMark } from '@kaoji/shared/sheets/entryRules'
import { speaks } from './excelAtHand.ts'

const ACROSS = { left: 'Left', center: 'Center', right: 'Right' } as const
const SIDES = { top: 'EdgeTop', right: 'EdgeRight', bottom: 'EdgeBottom', left: 'EdgeLeft' } as const
const INNER = ['InsideVertical', 'InsideHorizontal'] as const
const LINES: Readonly<Record<Line['style'], 'Continuous' | 'Dash' | 'Dot' | 'Double'>> = {
  thin: 'Continuous',
  medium: 'Continuous',
  thick: 'Continuous',
  hair: 'Dot',
  dotted: 'Dot',
  dashed: 'Dash',
  double: 'Double',
}

/** Points that a character of 宋体 11 is wide: 8 pixels at 96 a inch. */
const POINTS_A_CHARACTER = 6

/** @returns a column's width as Excel's interface takes it, from characters of 宋体 11 */
export const pointsOf = (characters: number): number => characters * POINTS_A_CHARACTER

/** Gives a block a look; what the look does not say stays as it is. A line goes around every cell. */
export function paint(range: Excel.Range, look: CellLook) {
  const { font, fill, across, wrap, shrink, format, border, unlocked } = look
  const { format: to } = range
  if (format !== undefined) range.numberFormat = format as unknown as string[][]
  if (font?.name !== undefined) to.font.name = font.name
  if (font?.size !== undefined) to.font.size = font.size
  if (font?.bold !== undefined) to.font.bold = font.bold
  if (font?.color !== undefined) to.font.color = `#${font.color}`
  if (fill !== undefined) to.fill.color = `#${fill}`
  if (across !== undefined) to.horizontalAlignment = ACROSS[across]
  if (wrap !== undefined) to.wrapText = wrap
  if (shrink === true && speaks('1.9')) to.shrinkToFit = true
  if (unlocked !== undefined) to.protection.locked = !unlocked
  if (border?.left === undefined) return
  for (const side of [...Object.values(SIDES), ...INNER]) {
    const line = to.borders.getItem(side)
    line.style = LINES[border.left.style]
    if (border.left.color !== undefined) line.color = `#${border.left.color}`
  }
}

/** Gives a conditional format its look. */
export function paintMark({ font, fill, borders }: Excel.ConditionalRangeFormat, { style }: EntryMark) {
  if (style.font?.color !== undefined) font.color = `#${style.font.color}`
  if (style.font?.bold === true) font.bold = true
  if (style.font?.underline === true) font.underline = 'Single'
  if (style.fill !== undefined) fill.color = `#${style.fill}`
  for (const [side, edge] of Object.entries(SIDES)) {
    const line = style.border?.[side as keyof typeof SIDES]
    if (line === undefined) continue
    const drawn = borders.getItem(edge)
    drawn.style = line.style === 'dashed' ? 'Dash' : 'Continuous'
    if (line.color !== undefined) drawn.color = `#${line.color}`
  }
}
