import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { RunResult } from '@kaoji/shared/scoring/result'
import type { Brought } from './live.ts'
import type { Show } from './show.ts'
import type { YearSource } from './source.ts'

const mostNamed = 20

/** Says what could not be used and what was taken for granted, before the year is lived again. */
export function reportSource({ line }: Show, { unusable, assumed }: YearSource): void {
  some(
    line,
    '没有用上的文件 Files not used',
    unusable.map(({ file, why }) => `${file}：${why}`),
  )
  some(line, '约定 Taken for granted', assumed)
}

/** Says which versions the service left out, with their first problem. */
export function reportLeftOut({ line }: Show, { leftOut }: Brought): void {
  some(
    line,
    '有必改、没有进的 Left out, with errors',
    leftOut.map(({ kind, department, period, version, says, problems }) => {
      const first = problems.find(({ severity }) => severity === 'error')?.says
      return `${department} ${sheetOf(kind)?.title.zh ?? kind} ${period}${version === 0 ? '' : ` 第${version}版`}：${says}${first === undefined ? '' : ` ${first}`}`
    }),
  )
}

/** The top three, and what is missing. */
export function reportResult({ line }: Show, { departments, persons, methods, missing, complete }: Omit<RunResult, 'cards'>): void {
  line()
  line('  前三名 Top three')
  const inOrder = <T extends { readonly rank: number | null }>(list: readonly T[]) =>
    list
      .filter(({ rank }) => rank !== null)
      .sort((a, b) => a.rank! - b.rank!)
      .slice(0, 3)
  line(
    `    科室 departments  ${inOrder(departments)
      .map(({ rank, department, score }) => `${rank} ${department} ${score}`)
      .join('　')}`,
  )
  for (const { method, title } of methods) {
    const ranked = inOrder(persons.filter(({ list }) => list === method))
    if (ranked.length > 0)
      line(
        `    ${title.zh}  ${ranked.map(({ rank, person, score, grade }) => `${rank} ${person} ${score}${grade === null ? '' : ` ${grade.zh}`}`).join('　')}`,
      )
  }
  const pending = persons.filter(({ incomplete }) => incomplete)
  if (pending.length > 0) {
    const more = pending.length > mostNamed ? `等${pending.length}人` : ''
    line(
      `  待定 Pending: ${pending
        .slice(0, mostNamed)
        .map(({ person }) => person)
        .join('、')}${more}`,
    )
  }
  line(complete ? '  已齐，没有缺报。 Complete.' : `  未齐 Incomplete：缺${missing.length}张`)
  for (const { department, kind, period, dueOn } of missing.slice(0, mostNamed))
    line(`    ${department} ${sheetOf(kind)?.title.zh ?? kind} ${period}（应报日${dueOn}）`)
  if (missing.length > mostNamed) line(`    还有${missing.length - mostNamed}张 and ${missing.length - mostNamed} more`)
}

function some(line: Show['line'], title: string, words: readonly string[]): void {
  if (words.length === 0) return
  line(`  ${title}（${words.length}）`)
  for (const each of words.slice(0, mostNamed)) line(`    ${each}`)
  if (words.length > mostNamed) line(`    还有${words.length - mostNamed}项 and ${words.length - mostNamed} more`)
}
