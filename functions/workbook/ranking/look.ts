import type { Line } from '@kaoji/shared/sheets/cellLook'
import type { FootPiece, Paper, Style } from '../book.ts'

const thin: Line = { style: 'thin', color: '595959' }
const box = { top: thin, right: thin, bottom: thin, left: thin }
const song = { name: '宋体' as const, size: 10.5 }
const hei = { name: '黑体' as const, size: 10.5 }

/** The looks of the leaders' workbook 排名工作簿: 宋体 for what is read, 黑体 for what heads it; grey-safe, never colour alone. */
export const look = {
  title: { font: { name: '宋体', size: 18, bold: true }, across: 'center', down: 'center' },
  bigTitle: { font: { name: '宋体', size: 26, bold: true }, across: 'center', down: 'center', wrap: true },
  subtitle: { font: { name: '宋体', size: 14 }, across: 'center', down: 'center', wrap: true },
  lead: { font: { name: '宋体', size: 12 }, across: 'left', down: 'center', wrap: true },
  plain: { font: song, across: 'left', down: 'center', wrap: true },
  small: { font: { name: '宋体', size: 9, color: '595959' }, across: 'left', down: 'center', wrap: true },
  right: { font: song, across: 'right', down: 'center' },
  heading: { font: hei, fill: 'E3E8EE', border: box, across: 'center', down: 'center', wrap: true },
  group: { font: { name: '黑体', size: 11 }, fill: 'F2F2F2', border: box, across: 'left', down: 'center' },
  caption: { font: { name: '黑体', size: 12 }, across: 'left', down: 'center' },
  text: { font: song, border: box, across: 'left', indent: 1, down: 'center', wrap: true },
  reason: { font: { name: '宋体', size: 9 }, border: box, across: 'left', indent: 1, down: 'center', wrap: true },
  top: { font: song, border: box, across: 'left', indent: 1, down: 'top', wrap: true },
  centre: { font: song, border: box, across: 'center', down: 'center', wrap: true },
  strong: { font: { ...song, bold: true }, border: box, across: 'center', down: 'center' },
  number: { font: song, border: box, across: 'right', down: 'center', format: '0.00' },
  strongNumber: { font: { ...song, bold: true }, border: box, across: 'right', down: 'center', format: '0.00' },
  count: { font: song, border: box, across: 'right', down: 'center', format: '0' },
  lost: { font: { ...song, color: 'A4262C' }, border: box, across: 'right', down: 'center', format: '+0.00;−0.00;0.00' },
  change: { font: song, border: box, across: 'center', down: 'center', format: '↑0;↓0;—' },
  moved: { font: song, border: box, across: 'right', down: 'center', format: '+0.00;−0.00;—' },
  percent: { font: song, border: box, across: 'right', down: 'center', format: '0.0#%' },
  low: { font: { ...song, bold: true }, border: box, across: 'right', down: 'center', format: '0.0' },
  month: { font: song, border: box, across: 'right', down: 'center', format: '0.0' },
  link: { font: { ...song, color: '1D4F7C', underline: true }, border: box, across: 'center', down: 'center' },
  plainLink: { font: { name: '宋体', size: 12, color: '1D4F7C', underline: true }, across: 'left', down: 'center' },
  pending: { font: { ...song, color: '7A4B00' }, border: box, across: 'center', down: 'center' },
} as const satisfies Record<string, Style>

/** Section colours of charts, dark to light: told apart on a grey copy, the lightest by its outline. */
export const sectionColors = ['1D4F7C', '5B8DB8', 'A9C4DC', 'E8EFF6', 'F2F2F2', 'D9D9D9'] as const

/** What stands on every page: 未齐 at the head, the page's number and who answers for it at the foot. */
export interface PageMarks {
  /** `【未齐】缺2张`; empty where nothing lacks */
  readonly incomplete: string
  /** `第3次汇总 2012-01-16 校验码 1a2b 3c4d` */
  readonly run: string
}

/** @returns A4 paper as every page of the workbook prints */
export function paper(
  orientation: Paper['orientation'],
  marks: PageMarks,
  repeat: readonly [number, number] | undefined,
  options: Partial<Paper> = {},
): Paper {
  const mark: readonly FootPiece[] =
    marks.incomplete === '' ? [] : [{ font: { name: '黑体', bold: true, size: 14, color: '7A4B00' } }, marks.incomplete]
  return {
    orientation,
    margins: { top: 20, bottom: 20, left: 15, right: 15, head: 8, foot: 8 },
    fit: 'width',
    centred: true,
    ...(repeat === undefined ? {} : { repeatRows: repeat }),
    head: { right: mark },
    foot: { left: [marks.run], center: ['— ', { field: 'page' }, ' —'], right: ['考核办'] },
    ...options,
  }
}
