import { inputsOf } from '@kaoji/shared/methods/caseYear'
import { drivers2011Cases } from '@kaoji/shared/methods/drivers-2011.cases'
import { posts2011Cases } from '@kaoji/shared/methods/posts-2011.cases'
import { methodsOf2011 } from '@kaoji/shared/scoring/caseRun'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import { partYear } from '@kaoji/shared/scoring/part'

/**
 * Every scoring case as text: the scorecards of its department, and the why-cards of its clause. What is the same to the byte is the same.
 * @returns what a case is about, with its text
 */
export const everyCase = (): readonly (readonly [about: string, result: string])[] =>
  [...posts2011Cases, ...drivers2011Cases].map(({ clause, title, why, of, given }) => {
    const { departments } = partYear(inputsOf(given), methodsOf2011)
    const facts = departments.find(({ department, segments }) => department === of || segments.some(({ id }) => id.startsWith(of)))!
    const { score, scorecards, cards } = scoreDepartment(facts, methodsOf2011)
    return [
      `${clause} ${title}: ${why}`,
      JSON.stringify([score, scorecards, Object.values(cards).filter((card) => card.clause === clause)]),
    ]
  })
