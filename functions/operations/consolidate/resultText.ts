import { onceFor } from '@kaoji/shared/onceFor'
import type { Ranking } from '@kaoji/shared/scoring/close'
import type { DepartmentShard } from '@kaoji/shared/scoring/department'
import { rankableOf, type RankableDepartment } from '@kaoji/shared/scoring/rankable'
import type { Place, Placed } from '@kaoji/shared/scoring/result'
import type { Text } from '@kaoji/shared/text'
import { hashOf } from '../checkCode.ts'
import type { ResultHashes } from './runRecord.ts'

/** The names under which a run keeps its result: the ranking, and of each department scored anew its scorecards and why-cards. */
export const rankingName = 'result'
export const scorecardsName = (department: string) => `scorecards ${department}`
export const cardsName = (department: string) => `cards ${department}`

/** A department's part of a result as it is kept, written once when the department is scored: whoever closes a run parses none of it. */
export interface DepartmentTexts {
  /** JSON of its scorecards, by id */
  readonly scorecards: string
  /** JSON of its why-cards, by id */
  readonly cards: string
}

/** What closing a run reads of a scored department: what ranking asks, and the hashes of its texts. */
export interface ScoredDepartment extends RankableDepartment {
  readonly hashes: Readonly<Record<keyof DepartmentTexts, string>>
}

/** Parts a shard into what closing the run reads and the texts that stay as they are. */
export function partShard(shard: DepartmentShard): { readonly scored: ScoredDepartment; readonly texts: DepartmentTexts } {
  const texts = { scorecards: JSON.stringify(shard.scorecards.map(({ scorecard }) => scorecard)), cards: JSON.stringify(shard.cards) }
  const hashes = { scorecards: hashOf(texts.scorecards), cards: hashOf(texts.cards) }
  return { scored: { ...rankableOf(shard), hashes }, texts }
}

/** A result's ranking as its text, and the hashes of all its texts with the one over them: what 校验码 is taken of. */
export function sealResult(
  ranked: Ranking,
  scored: readonly ScoredDepartment[],
): { readonly ranking: string; readonly hashes: ResultHashes } {
  const ranking = rankingText(ranked)
  const byDepartment = (part: keyof DepartmentTexts) =>
    Object.fromEntries(scored.map(({ department, hashes }) => [department, hashes[part]]))
  const hashes = { summary: hashOf(ranking), scorecards: byDepartment('scorecards'), cards: byDepartment('cards') }
  return { ranking, hashes: { hash: hashOf(JSON.stringify(hashes)), ...hashes } }
}

/** JSON of a ranking with its lines whole. */
function rankingText(ranked: Ranking): string {
  const lists: Readonly<Record<string, string>> = { departments: linesText(ranked.departments), persons: linesText(ranked.persons) }
  return `{${listed(Object.entries(ranked).map(([name, part]) => `${JSON.stringify(name)}:${lists[name] ?? JSON.stringify(part)}`))}}`
}

function linesText(placed: readonly Placed<object>[]): string {
  const texts: string[] = []
  for (const { line, place } of placed) texts.push(`${openText(line)},${placeText(place)}`)
  return `[${listed(texts)}]`
}

// Strings that are added up are copied once, when the whole is hashed; join copies each list, and then the whole again.
function listed(texts: readonly string[]): string {
  let all = ''
  for (const text of texts) all += all === '' ? text : `,${text}`
  return all
}

// The part of a line that others have no part in is, where nothing of its own changed, the very same from run to run.
const openText = onceFor((line: object) => JSON.stringify(line).slice(0, -1))

// Of thousands of places the rank differs, grades and explanations are mostly the same few.
const placeText = ({ rank, grade, explanation }: Place) =>
  `"rank":${rank},"grade":${grade && wordsText(grade)},"explanation":${wordsText(explanation)}}`
const wordsText = onceFor((words: Text) => JSON.stringify(words))
