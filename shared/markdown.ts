import type { Text } from './text.ts'

/** Both languages in one cell of a Markdown table: Chinese first, English under it; once where they are the same. */
export const both = ({ zh, en }: Text): string => (zh === en ? zh : `${zh}<br>${en}`)

/** @returns a Markdown table; `|` within a cell is kept from ending it */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
