import { writeXlsx } from 'hucre/xlsx'
import { byText } from '@kaoji/shared/grouped'
import { methodsOf2011 } from '@kaoji/shared/scoring/caseRun'
import { closeRun, rankRun } from '@kaoji/shared/scoring/close'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import type { DepartmentFacts } from '@kaoji/shared/scoring/facts'
import type { YearInputs } from '@kaoji/shared/scoring/frozen'
import { partYear, type BureauFacts } from '@kaoji/shared/scoring/part'
import type { RunResult, Scorecard } from '@kaoji/shared/scoring/result'
import { comparedYears } from '../sample/comparedYears.ts'
import type { Page } from '../workbook/book.ts'
import { quotedSheet } from '../workbook/cellAddress.ts'
import { isRichText, lookOf, richTextOf } from '../workbook/cellLook.ts'
import { rankingBook } from '../workbook/ranking/rankingBook.ts'
import { writeBook } from '../workbook/writeBook.ts'
import { written } from '../workbook/writtenText.ts'
import { openZip } from '../workbook/zip.ts'
import { ParsedTexts } from './consolidate/parsedTexts.ts'
import { partShard, sealResult, type ScoredDepartment } from './consolidate/resultText.ts'

// hucre asks for every look cell by cell: seconds for a whole workbook beside other work.
jest.setTimeout(60_000)

// What was made fast must give the bytes of the plain way: over the sample year and twenty years that nobody chose.

/** Every department scored anew, nothing kept. */
function whole(inputs: YearInputs): RunResult {
  const { departments, bureau } = partYear(inputs, methodsOf2011)
  return closeRun(
    bureau,
    departments.map((facts) => scoreDepartment(facts, methodsOf2011)),
    methodsOf2011,
  )
}

/** As a run goes on from an earlier one: departments with equal facts keep their texts, and it is closed by a service that closed the one before. */
async function goingOn(
  before: YearInputs,
  now: YearInputs,
): Promise<{ readonly ranking: string; readonly result: Pick<RunResult, 'scorecards' | 'cards'>; readonly kept: number }> {
  const score = (facts: DepartmentFacts) => {
    const { scored, texts } = partShard(scoreDepartment(facts, methodsOf2011))
    return { name: JSON.stringify(facts), text: JSON.stringify(scored), texts }
  }
  const memory = new ParsedTexts<ScoredDepartment>()
  const close = async (bureau: BureauFacts, found: readonly ReturnType<typeof score>[]) => {
    const scored = await memory.all(found, async (missing) => missing.map(({ text }) => text))
    return sealResult(rankRun(JSON.parse(JSON.stringify(bureau)) as BureauFacts, scored, methodsOf2011), scored).ranking
  }
  const was = partYear(before, methodsOf2011)
  const known = new Map(was.departments.map((facts) => [JSON.stringify(facts), score(facts)]))
  await close(was.bureau, [...known.values()])
  const { departments, bureau } = partYear(now, methodsOf2011)
  const found = departments.map((facts) => known.get(JSON.stringify(facts)) ?? score(JSON.parse(JSON.stringify(facts)) as DepartmentFacts))
  const kept = departments.filter((facts) => known.has(JSON.stringify(facts))).length
  const ranking = await close(bureau, found)
  const scorecards = found.flatMap(({ texts }) => JSON.parse(texts.scorecards) as Scorecard[]).sort((a, b) => byText(a.id, b.id))
  const cards = Object.assign({}, ...found.map(({ texts }) => JSON.parse(texts.cards) as RunResult['cards'])) as RunResult['cards']
  return { ranking, result: { scorecards, cards }, kept }
}

/** The same year with the last row of one sheet gone. */
function oneRowLess(inputs: YearInputs): YearInputs {
  const at = inputs.sheets.findIndex(({ kind, rows }) => kind !== 'staffing' && rows.length > 0)
  const sheet = inputs.sheets[at]!
  return { ...inputs, sheets: inputs.sheets.with(at, { ...sheet, rows: sheet.rows.slice(0, -1) }) }
}

test.each(comparedYears)('%s: a run that goes on from an earlier one gives the bytes of a run made anew', async (_, inputs) => {
  const changed = oneRowLess(inputs)
  for (const [before, now] of [
    [inputs, changed],
    [changed, inputs],
  ] as const) {
    const { ranking, result } = await goingOn(before, now)
    const { scorecards, cards, ...ranked } = whole(now)
    expect(ranking).toBe(JSON.stringify(ranked))
    expect(JSON.stringify(result)).toBe(JSON.stringify({ scorecards, cards }))
  }
})

test('and it does keep what did not change: of the sample year’s seven departments six', async () => {
  const [, inputs] = comparedYears[0]!
  expect((await goingOn(inputs, oneRowLess(inputs))).kept).toBe(6)
})

const closedAt = Date.UTC(2012, 0, 16)
const standing = { number: 1, day: '2012-01-16', checkCode: '1A2B 3C4D', published: false, imported: 0 }

/** A page's cells and texts as hucre writes them when it is handed every one. */
async function plainly(pages: readonly Page[]) {
  const sheets = pages.map(({ name, rows }) => ({
    name,
    cells: new Map(
      rows.flatMap((row, top) =>
        row.cells.flatMap((cell, left) => {
          if (cell === undefined) return []
          const { value, link } = cell
          const style = lookOf(cell)
          const said = isRichText(value)
            ? { value: null, richText: richTextOf(cell) }
            : { value: typeof value === 'string' ? written(value) || null : typeof value === 'object' ? null : value }
          const hyperlink = link && { target: '', location: `${quotedSheet(link.page)}!${link.cell}` }
          return [[`${top},${left}`, { ...said, ...(style && { style }), ...(hyperlink && { hyperlink }) }] as const]
        }),
      ),
    ),
  }))
  return partsOf(await writeXlsx({ sheets }))
}

/** Cells and links of every page, and all texts; looks by their numbers left out, since hucre numbers them by what else it writes. */
function partsOf(workbook: Uint8Array) {
  const zip = openZip(workbook)
  const read = (path: string) => zip.read(path)?.toString() ?? ''
  const pages = zip.paths.filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
  return {
    cells: pages.map((path) => [...read(path).matchAll(/<c r=.*?(?:\/>|<\/c>)/gs)].map(([cell]) => cell.replace(/ s="\d+"/, ''))),
    links: pages.map((path) => [...read(path).matchAll(/<hyperlink [^>]*>/g)].map(([link]) => link)),
    texts: /<si>.*<\/si>/s.exec(read('xl/sharedStrings.xml'))?.[0],
  }
}

test.each(comparedYears)('%s: the workbook holds the cells, links and texts that hucre writes one by one', async (_, inputs) => {
  const { pages, ...book } = rankingBook(whole(inputs), standing, closedAt)
  const [ours, plain] = [partsOf(await writeBook({ pages, ...book })), await plainly(pages)]
  expect(ours.cells.map((page) => page.length)).toEqual(plain.cells.map((page) => page.length))
  expect(ours).toEqual(plain)
})
