import { periodText } from '../messages/periods.ts'
import type { Filling } from '../messages/render.ts'
import { cycleOf } from '../period.ts'
import type { Problem } from './define.ts'
import type { HeadIdentity } from './headIdentity.ts'
import { sheetCode, sheetOf } from './registry.ts'
import type { SheetTrouble } from './sheetTroubles.ts'
import { fileProblem } from './sheetTroubles.ts'

/** What a hidden page says of its sheet, as far as the heading says it too. */
interface SaidIdentity {
  readonly kind: string | undefined
  readonly bureau: string | undefined
  readonly department: string | undefined
  readonly period: string | undefined
}

/** How each part of a sheet's identity is said to people. */
export const identityWords = {
  kind: nameOfKind,
  period: (period: string): Filling => (cycleOf(period) === undefined ? period : periodText(period)),
  as: (said: string) => said,
}

/** 这是5月的表，标题改成了6月: what the hidden page says against what the heading says. */
export function copyProblems(kind: string, hidden: SaidIdentity | undefined, head: HeadIdentity | undefined): Problem[] {
  if (head === undefined) return []
  const titled = head.period !== undefined && head.titlePeriod !== undefined && head.titlePeriod !== head.period
  const hiddenPeriod = hidden?.period ?? (titled ? head.period : undefined)
  const headingPeriod = head.period !== undefined && head.period !== hiddenPeriod ? head.period : (head.titlePeriod ?? head.period)
  const compare = (
    trouble: SheetTrouble,
    here: string | undefined,
    there: string | undefined,
    cell: string,
    say: (said: string) => Filling,
  ) =>
    here === undefined || there === undefined || here === there
      ? []
      : [fileProblem(trouble, { hidden: say(here), heading: say(there) }, { kind, cell })]
  return [
    ...compare('copy-of-kind', hidden?.kind, head.sheet.kind, 'A2', identityWords.kind),
    ...compare('copy-of-bureau', hidden?.bureau, head.bureau, 'A1', identityWords.as),
    ...compare('copy-of-department', hidden?.department, head.department, 'A2', identityWords.as),
    ...compare('copy-of-period', hiddenPeriod, headingPeriod, 'A1', identityWords.period),
  ]
}

/** @returns how a kind is named to people: 考勤与请销假（局考15表）, or the key itself where there is no such kind */
function nameOfKind(kind: string): string {
  const sheet = sheetOf(kind)
  return sheet === undefined ? kind.slice(0, 40) : `${sheet.title.zh}（${sheetCode(sheet)}）`
}
