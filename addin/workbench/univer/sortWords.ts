import type { Univer } from '@univerjs/core'
import { SheetsSortService, SortType } from '@univerjs/preset-sheets-sort'

const chinese = new Intl.Collator('zh-CN')

/** Chinese words sort by their sounds, as in Excel here; Univer would put them in the order of their codes, 乙 before 甲. */
export function sortWords(univer: Univer) {
  const sorting = univer.__getInjector().get(SheetsSortService)
  const known = sorting.getAllCompareFns.bind(sorting)
  const words: ReturnType<typeof known>[number] = (type, one, other) => {
    const [a, b] = [one?.v, other?.v]
    if (typeof a !== 'string' || typeof b !== 'string' || a === '' || b === '') return null
    return chinese.compare(a, b) * (type === SortType.ASC ? 1 : -1)
  }
  sorting.getAllCompareFns = () => [words, ...known()]
}
