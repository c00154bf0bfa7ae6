/**
 * The cells in what is pasted from elsewhere: tabs part columns, lines rows; a cell in quotes may hold both, and quotes doubled.
 * @returns rows of the same length, at least one
 */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const words = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '')
  let at = 0
  for (;;) {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy
    const plain = /[^\t\n]*/uy
    quoted.lastIndex = plain.lastIndex = at
    const inQuotes = quoted.exec(words)
    const found = inQuotes ?? plain.exec(words)!
    rows.at(-1)!.push(inQuotes === null ? found[0] : inQuotes[1]!.replaceAll('""', '"'))
    at += found[0].length
    if (at >= words.length) break
    if (words[at] === '\n') rows.push([])
    at += 1
    if (at === words.length) {
      rows.at(-1)!.push('')
      break
    }
  }
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}
