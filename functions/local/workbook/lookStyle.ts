import type { FileLook } from '@kaoji/shared/workbookFile'
import type { BorderSide, CellStyle, FontStyle } from 'hucre'

const ACROSS = { Left: 'left', Center: 'center', Right: 'right', Justify: 'justify', Fill: 'fill', Distributed: 'distributed' } as const
const DOWN = { Top: 'top', Center: 'center', Bottom: 'bottom', Justify: 'justify', Distributed: 'distributed' } as const
const LINES = { Continuous: 'thin', Dot: 'dotted', Dash: 'dashed', DashDot: 'dashDot', DashDotDot: 'dashDotDot', Double: 'double' } as const
const WEIGHTS = { Medium: 'medium', Thick: 'thick' } as const
const SIDES = ['top', 'bottom', 'left', 'right'] as const
/** Family (1 serif, 2 sans) and charset 134 (GB 2312) let Linux pick a Chinese stand-in of the right kind. */
const SERIF = new Set(['宋体', '楷体', '仿宋'])
const CHINESE = 134

/** @returns a look as hucre takes it */
export function styleOf(look: FileLook): CellStyle {
  const fill = colour(look['format/fill/color'])
  const border = Object.fromEntries(SIDES.flatMap((side) => sideOf(look, side)))
  const across = ACROSS[look['format/horizontalAlignment'] as keyof typeof ACROSS]
  const indent = Number(look['format/indentLevel'] ?? 0)
  const numFmt = look['numberFormat']
  return {
    font: fontOf(look),
    alignment: {
      vertical: DOWN[(look['format/verticalAlignment'] ?? 'Center') as keyof typeof DOWN],
      ...(across === undefined ? {} : { horizontal: across }),
      ...(look['format/wrapText'] === true ? { wrapText: true } : {}),
      ...(look['format/shrinkToFit'] === true ? { shrinkToFit: true } : {}),
      ...(indent > 0 ? { indent } : {}),
    },
    ...(fill === undefined || fill === 'FFFFFF'
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { indexed: 64 } } }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
    ...(typeof numFmt === 'string' && numFmt !== 'General' ? { numFmt } : {}),
    ...(look['format/protection/locked'] === false ? { protection: { locked: false } } : {}),
  }
}

/** @returns what a conditional format changes, as hucre takes it */
export function markOf(look: FileLook): CellStyle {
  const fill = colour(look['format/fill/color'])
  const font = colour(look['format/font/color'])
  const border = Object.fromEntries(SIDES.flatMap((side) => sideOf(look, side)))
  return {
    ...(font === undefined && look['format/font/bold'] !== true
      ? {}
      : {
          font: { ...(font === undefined ? {} : { color: { rgb: font } }), ...(look['format/font/bold'] === true ? { bold: true } : {}) },
        }),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { rgb: fill } } }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
  }
}

function fontOf(look: FileLook): FontStyle {
  const name = String(look['format/font/name'] ?? '宋体')
  const color = colour(look['format/font/color'])
  return {
    name,
    size: Number(look['format/font/size'] ?? 11),
    family: SERIF.has(name) ? 1 : 2,
    charset: CHINESE,
    ...(look['format/font/bold'] === true ? { bold: true } : {}),
    ...(look['format/font/italic'] === true ? { italic: true } : {}),
    ...(look['format/font/underline'] === 'Single' ? { underline: true } : {}),
    ...(color === undefined ? {} : { color: { rgb: color } }),
  }
}

function sideOf(look: FileLook, side: (typeof SIDES)[number]): [string, BorderSide][] {
  const line = LINES[look[`border/${side}/style`] as keyof typeof LINES]
  if (line === undefined) return []
  const style = WEIGHTS[look[`border/${side}/weight`] as keyof typeof WEIGHTS] ?? line
  return [[side, { style, color: { rgb: colour(look[`border/${side}/color`]) ?? '000000' } }]]
}

const colour = (value: unknown): string | undefined =>
  typeof value === 'string' && /^#[\dA-F]{6}$/iu.test(value) ? value.slice(1).toUpperCase() : undefined

const nameIn = <Name extends string>(names: Readonly<Record<Name, string>>, word: string | undefined): Name | undefined =>
  (Object.keys(names) as Name[]).find((name) => names[name] === word)

/** @returns a look from what hucre read of a cell, or of a conditional format: only what is said */
export function lookOf({ font, fill, border, alignment, numFmt, protection }: CellStyle): FileLook {
  const look: Record<string, string | number | boolean> = {}
  const set = (path: string, value: string | number | boolean | undefined) => {
    if (value !== undefined) look[path] = value
  }
  set('format/font/name', font?.name)
  set('format/font/size', font?.size)
  if (font?.bold) look['format/font/bold'] = true
  if (font?.italic) look['format/font/italic'] = true
  if (font?.underline) look['format/font/underline'] = 'Single'
  set('format/font/color', shown(font?.color?.rgb))
  if (fill?.type === 'pattern' && fill.pattern !== 'none') set('format/fill/color', shown(fill.fgColor?.rgb ?? fill.bgColor?.rgb))
  set('format/horizontalAlignment', nameIn(ACROSS, alignment?.horizontal))
  set('format/verticalAlignment', alignment === undefined ? undefined : (nameIn(DOWN, alignment.vertical) ?? 'Bottom'))
  if (alignment?.wrapText) look['format/wrapText'] = true
  if (alignment?.shrinkToFit) look['format/shrinkToFit'] = true
  if (alignment?.indent) look['format/indentLevel'] = alignment.indent
  set('numberFormat', numFmt)
  if (protection?.locked === false) look['format/protection/locked'] = false
  for (const side of SIDES) {
    const line = border?.[side]
    if (line?.style === undefined) continue
    const heavy = nameIn(WEIGHTS, line.style)
    look[`border/${side}/style`] = heavy === undefined ? (nameIn(LINES, line.style) ?? 'Continuous') : 'Continuous'
    if (heavy !== undefined) look[`border/${side}/weight`] = heavy
    set(`border/${side}/color`, shown(line.color?.rgb))
  }
  return look
}

/** Colours may be written with their opacity before them. */
const shown = (rgb: string | undefined): string | undefined => (rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`)
