/** What a workbook says it is, on its hidden page (look.md 5). Anyone can edit a workbook: what is missing or wiped out is undefined. */
export interface HiddenIdentity {
  readonly kind: string | undefined
  /** the definition's version */
  readonly definition: string | undefined
  readonly bureau: string | undefined
  readonly department: string | undefined
  readonly period: string | undefined
  /** the version it started from, 0 = none */
  readonly base: number | undefined
  /** that version's check code 校验码 */
  readonly baseCode: string | undefined
  readonly laidOutAt: string | undefined
}

/** @param cells keys and values as the page holds them, row by row */
export function identityOnPage(cells: readonly (readonly unknown[])[]): HiddenIdentity {
  const said = new Map(cells.map(([key, value]) => [wordsOf(key), wordsOf(value)]))
  const of = (key: string) => said.get(key) || undefined
  const base = of('base')
  return {
    kind: of('kind'),
    definition: of('definition'),
    bureau: of('bureau'),
    department: of('department'),
    period: of('period'),
    base: base !== undefined && /^\d{1,6}$/u.test(base) ? Number(base) : undefined,
    baseCode: of('base-code'),
    laidOutAt: of('laid-out-at'),
  }
}

/** Somebody may have typed a number where a text was, or a formula's fault may stand there. */
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '')
