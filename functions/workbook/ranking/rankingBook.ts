import type { RunResult } from '@kaoji/shared/scoring/result'
import type { Book, Page } from '../book.ts'
import { changesPage } from './changes.ts'
import { contestPage } from './contest.ts'
import { coverPage } from './cover.ts'
import { departmentsPage } from './departments.ts'
import { figuresPage } from './figures.ts'
import { missingPage } from './missing.ts'
import { overviewPage } from './overview.ts'
import { peoplePage } from './people.ts'
import { quotaPage } from './quota.ts'
import type { Anchors } from './scorecards.ts'
import { scorecardsPage } from './scorecards.ts'
import type { RunStanding } from './standing.ts'
import { cardsOf, sheetNames } from './standing.ts'
import { cardRows, whyCardsPage } from './whyCards.ts'

/**
 * The leaders' workbook of one run: the same book for the same result and standing.
 * @param at the moment the run was closed, milliseconds; stands in the file's properties
 */
export function rankingBook(result: RunResult, run: RunStanding, at: number): Book {
  const rowOfCard = cardRows(result)
  const scorecards = result.departments.map(({ department }) => ({ department, ...scorecardsPage(department, result, run, rowOfCard) }))
  const merged = (which: 'anchors' | 'cited'): Anchors => new Map(scorecards.flatMap((one) => [...one[which]]))
  const lists = result.methods.map(({ method }) => method).filter((method) => result.persons.some((person) => person.list === method))
  const inside: readonly { readonly page: Page; readonly says: string }[] = [
    { page: overviewPage(result, run), says: '谁在哪里、为什么，一页看清' },
    { page: departmentsPage(result, run), says: `${result.departments.length}个科室，扣分最多三条` },
    ...lists.map((list) => ({
      page: peoplePage(list, result, run, merged('anchors')),
      says: `${result.persons.filter((person) => person.list === list).length}人`,
    })),
    ...(result.contest.length === 0 ? [] : [{ page: contestPage(result, run), says: `${result.contest.length}人` }]),
    { page: quotaPage(result, run), says: '名额怎么算，线划在哪里' },
    ...scorecards.map(({ department, page }) => ({ page, says: `${cardsOf(department, result).length}张得分单，逐条可查` })),
    { page: whyCardsPage(result, run, merged('cited')), says: '每一分的依据、事实、算式' },
    { page: missingPage(result, run), says: `缺报${result.missing.length}张` },
    { page: figuresPage(result, run), says: '总结里的数字和出处' },
    { page: changesPage(result, run), says: run.previous === undefined ? '第一次汇总' : `比第${run.previous.number}次汇总` },
  ]
  const cover = coverPage(
    result,
    run,
    inside.map(({ page, says }) => ({ page: page.name, says })),
  )
  return {
    title: `${result.bureau}${result.year}年岗位目标考核结果`,
    creator: 'Kaoji 考绩',
    at,
    opensOn: sheetNames.cover,
    pages: [cover, ...inside.map(({ page }) => page)],
  }
}

/** One person's scorecard as a printable workbook: the same rows as in the leaders' one, with its why-cards. */
export function scorecardBook(id: string, result: RunResult, run: RunStanding, at: number): Book | undefined {
  const card = result.scorecards.find((one) => one.id === id)
  if (card === undefined) return undefined
  const own = new Set(card.lines.map((line) => line.card))
  const part: RunResult = {
    ...result,
    scorecards: [card],
    cards: Object.fromEntries(Object.entries(result.cards).filter(([key]) => own.has(key))),
  }
  const { page, cited } = scorecardsPage(card.department, part, run, cardRows(part))
  return {
    title: `${result.year}年得分单 ${card.person}`,
    creator: 'Kaoji 考绩',
    at,
    opensOn: page.name,
    pages: [page, whyCardsPage(part, run, cited)],
  }
}
