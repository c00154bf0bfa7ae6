import { ok, type Result } from '@kaoji/shared/result'
import type { WhyCard } from '@kaoji/shared/scoring/card'
import type { Text } from '@kaoji/shared/text'
import { joinTexts } from '@kaoji/shared/text'
import type { Client } from '../../service/client.ts'
import { readCard } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import { together } from '../ranking/useRun.ts'

const mostFacts = 2

/** Why a clause gave what it gave, in few words: the first facts, or the arithmetic where no row is cited. */
export function reasonOf({ facts, arithmetic }: Pick<WhyCard, 'facts' | 'arithmetic'>): Text {
  // A bare figure that only adds to a sum says nothing by itself.
  const telling = facts.map(({ says }) => says).filter(({ zh }) => /\p{L}/u.test(zh))
  if (telling.length === 0) return arithmetic
  const words = joinTexts(telling.slice(0, mostFacts), { zh: '、', en: ', ' })
  return telling.length > mostFacts
    ? { zh: `${words.zh}等${telling.length}处`, en: `${words.en} and more, ${telling.length} in all` }
    : words
}

/** Reads the reasons of cards, by id. */
export async function readReasons(
  client: Client,
  year: string,
  run: number,
  cards: readonly string[],
): Promise<Result<ReadonlyMap<string, Text>, Trouble>> {
  const answers = await together(...cards.map((card) => readCard(client, year, run, card)))
  return answers.ok ? ok(new Map(answers.value.map(({ card }) => [card.id, reasonOf(card)]))) : answers
}
