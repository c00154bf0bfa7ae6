import { BooleanNumber, WrapStrategy, type IStyleData, type Nullable } from '@univerjs/core'
import { ACROSS, DOWN } from './styleOf.ts'

type Looks = Readonly<Record<string, unknown>>

/** What clearing the formats of a cell sets them to. */
const CLEARED: Looks = {
  'format/font/name': '宋体',
  'format/font/size': 11,
  'format/font/bold': false,
  'format/font/italic': false,
  'format/font/underline': 'None',
  'format/font/color': '#000000',
  'format/fill/color': '#FFFFFF',
  'format/horizontalAlignment': 'General',
  'format/verticalAlignment': 'Center',
  'format/wrapText': false,
  numberFormat: 'General',
}

/** @returns the formats that a style of Univer's sets, as somebody chose it; no style clears them */
export function looksOf(style: Nullable<IStyleData>): Looks {
  if (!style) return CLEARED
  const looks: Record<string, unknown> = {}
  const { ff, fs, bl, it, ul, cl, bg, ht, vt, tb, n } = style
  if (ff !== undefined) looks['format/font/name'] = ff ?? '宋体'
  if (fs !== undefined) looks['format/font/size'] = fs
  if (bl !== undefined) looks['format/font/bold'] = bl === BooleanNumber.TRUE
  if (it !== undefined) looks['format/font/italic'] = it === BooleanNumber.TRUE
  if (ul !== undefined) looks['format/font/underline'] = ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'
  if (cl !== undefined) looks['format/font/color'] = cl?.rgb ?? '#000000'
  if (bg !== undefined) looks['format/fill/color'] = bg?.rgb ?? '#FFFFFF'
  if (ht !== undefined) looks['format/horizontalAlignment'] = nameIn(ACROSS, ht) ?? 'General'
  if (vt !== undefined) looks['format/verticalAlignment'] = nameIn(DOWN, vt) ?? 'Center'
  if (tb !== undefined) looks['format/wrapText'] = tb === WrapStrategy.WRAP
  if (n !== undefined) looks['numberFormat'] = n?.pattern ?? 'General'
  return looks
}

const nameIn = (names: Readonly<Record<string, number>>, number: Nullable<number>): string | undefined =>
  Object.keys(names).find((name) => names[name] === Number(number))
