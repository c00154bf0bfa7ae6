import type { MergeConflict, Side } from '@kaoji/shared/sheets/mergeRows'

/** What was chosen, by the conflict's own words: while somebody types on, those that stay the same keep their choice. */
export type Choices = ReadonlyMap<string, Side>

/** A name under which a conflict stays the same while others come and go. */
export const conflictName = ({ key, row, column, mine, theirs }: MergeConflict): string =>
  JSON.stringify([key === '' ? row : key, column, mine, theirs])

/** The choices in the order of the conflicts; undefined where none was made. */
export const choicesFor = (conflicts: readonly MergeConflict[], chosen: Choices): readonly (Side | undefined)[] =>
  conflicts.map((conflict) => chosen.get(conflictName(conflict)))
