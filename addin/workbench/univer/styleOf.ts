import type { IStyleData } from '@univerjs/core'
import type { Looks } from '../host/looksOver.ts'

// Univer's numbers, as its enumerations have them; those are not imported, so that this file runs without Univer.
export const ACROSS: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  CenterAcrossSelection: 2,
  Distributed: 6,
  Fill: 1,
}
export const DOWN: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3, Justify: 2, Distributed: 2 }
const LINES: Readonly<Record<string, number>> = { Continuous: 1, Dot: 3, Dash: 4, DashDot: 5, DashDotDot: 6, Double: 7, SlantDashDot: 12 }
const WRAP = 3
const CLIP = 2
/** Univer's style with its enumerations as plain numbers. */
type Drawn = { -readonly [Key in keyof IStyleData]: unknown }

/** the width Excel gives a step of indent, in pixels */
const INDENT = 9
const SIDES = { t: 'top', b: 'bottom', l: 'left', r: 'right' } as const

/** @returns how Univer draws a cell of these formats: only what differs from a plain cell */
export function styleOf(looks: Looks): IStyleData {
  const font = (key: string) => looks[`format/font/${key}`]
  const format = (key: string) => looks[`format/${key}`]
  const style: Drawn = {}
  if (typeof font('name') === 'string') style.ff = font('name')
  if (typeof font('size') === 'number') style.fs = font('size')
  if (font('bold') === true) style.bl = 1
  if (font('italic') === true) style.it = 1
  if (typeof font('underline') === 'string' && font('underline') !== 'None') style.ul = { s: 1 }
  if (isColour(font('color')) && font('color') !== '#000000') style.cl = { rgb: font('color') }
  if (isColour(format('fill/color')) && format('fill/color') !== '#FFFFFF') style.bg = { rgb: format('fill/color') }
  const across = ACROSS[String(format('horizontalAlignment'))]
  if (across !== undefined) style.ht = across
  const down = DOWN[String(format('verticalAlignment'))]
  if (down !== undefined) style.vt = down
  if (format('wrapText') === true) style.tb = WRAP
  else if (format('shrinkToFit') === true) style.tb = CLIP
  const indent = Number(format('indentLevel') ?? 0) * INDENT
  if (indent > 0) style.pd = format('horizontalAlignment') === 'Right' ? { r: indent } : { l: indent }
  const pattern = looks['numberFormat']
  if (typeof pattern === 'string' && pattern !== 'General') style.n = { pattern }
  const borders = Object.entries(SIDES).flatMap(([side, name]) => {
    const line = borderOf(looks, name)
    return line === undefined ? [] : [[side, line] as const]
  })
  if (borders.length > 0) style.bd = Object.fromEntries(borders)
  return style as IStyleData
}

/** What takes back each thing a column's style may say. */
const PLAIN: Drawn = {
  ff: '宋体',
  fs: 11,
  bl: 0,
  it: 0,
  ul: { s: 0 },
  cl: { rgb: '#000000' },
  bg: { rgb: '#FFFFFF' },
  ht: 0,
  vt: 2,
  tb: 0,
  pd: { l: 2, r: 2 },
  n: { pattern: 'General' },
  bd: {},
}

/** @returns a cell's style where its column's lies beneath: what the cell does not have is taken back, as else the column's would show through */
export const styleOver = (style: IStyleData, beneath: IStyleData | null | undefined): IStyleData => ({
  ...Object.fromEntries(Object.keys(beneath ?? {}).map((key) => [key, PLAIN[key as keyof Drawn]])),
  ...style,
})

function borderOf(looks: Looks, side: string): object | undefined {
  const name = looks[`border/${side}/style`]
  const weight = looks[`border/${side}/weight`]
  const line = weight === 'Medium' ? 8 : weight === 'Thick' ? 13 : LINES[String(name)]
  if (name === undefined || name === 'None' || line === undefined) return undefined
  const colour = looks[`border/${side}/color`]
  return { s: line, cl: { rgb: isColour(colour) ? colour : '#000000' } }
}

const isColour = (value: unknown): value is string => typeof value === 'string' && value.startsWith('#')
