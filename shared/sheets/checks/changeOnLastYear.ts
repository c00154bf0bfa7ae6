import type { Text } from '../../text.ts'
import type { Check } from '../define.ts'

/** A figure more than 30 % over or under the same month last year 去年同期, or without one to hold it against, wants an explanation. */
export const changeOnLastYear = (now: string, base: string, what: Text): readonly Check[] => [
  {
    rule: `base-0-${now}`,
    severity: 'explain',
    cells: [base],
    holds: `${base} > 0`,
    says: { zh: `去年同期${what.zh}为0，请写情况说明。`, en: `no ${what.en} last year: explain.` },
  },
  {
    rule: `over-last-year-${now}`,
    severity: 'explain',
    cells: [now, base],
    holds: `${base} = 0 or ${now} ≤ ${base} × 1.3`,
    says: {
      zh: `${what.zh}比去年同月多{(${now} − ${base}) × 100 ÷ ${base}}%（限30%），请写情况说明。`,
      en: `${what.en} {(${now} − ${base}) × 100 ÷ ${base}}% over last year (limit 30%): explain.`,
    },
  },
  {
    rule: `under-last-year-${now}`,
    severity: 'explain',
    cells: [now, base],
    holds: `${now} ≥ ${base} × 0.7`,
    says: {
      zh: `${what.zh}比去年同月少{(${base} − ${now}) × 100 ÷ ${base}}%（限30%），请写情况说明。`,
      en: `${what.en} {(${base} − ${now}) × 100 ÷ ${base}}% under last year (limit 30%): explain.`,
    },
  },
]
