import { grouped } from '@kaoji/shared/grouped'
import { periodText } from '@kaoji/shared/messages/periods'
import { ok, type Result } from '@kaoji/shared/result'
import type { CitedRow, WhyCard } from '@kaoji/shared/scoring/card'
import type { Text } from '@kaoji/shared/text'
import { joinTexts } from '@kaoji/shared/text'
import type { Client } from '../../service/client.ts'
import { readCard } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import { together } from '../ranking/useRun.ts'

const mostFacts = 2

/**
 * Why a clause gave what it gave, in few words: sheets that are missing first, then what stands out (fifty times 100 says less than once 60); the
 * arithmetic where no fact has words.
 */
export function reasonOf({ facts, arithmetic }: Pick<WhyCard, 'facts' | 'arithmetic'>): Text {
  // A bare figure that only adds to a sum says nothing by itself.
  const telling = facts.filter(({ says }) => /\p{L}/u.test(says.zh))
  if (telling.length === 0) return arithmetic
  const alike = grouped(telling, sayWithoutMonth)
  const first = [...telling].sort(
    (a, b) =>
      Number(b.version === 0) - Number(a.version === 0) || alike.get(sayWithoutMonth(a))!.length - alike.get(sayWithoutMonth(b))!.length,
  )
  const words = joinTexts(first.slice(0, mostFacts).map(sayOf), { zh: '、', en: ', ' })
  return telling.length > mostFacts
    ? { zh: `${words.zh}等${telling.length}处`, en: `${words.en} and more, ${telling.length} in all` }
    : words
}

const sayWithoutMonth = ({ says }: CitedRow) => says.zh.replace(/^\d+月/u, '')

/** A missing sheet is said with its period: the card has it beside. */
function sayOf({ says, version, period }: CitedRow): Text {
  if (version > 0) return says
  const when = periodText(period)
  return { zh: `${when.zh}${says.zh}`, en: `${when.en} ${says.en}` }
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
