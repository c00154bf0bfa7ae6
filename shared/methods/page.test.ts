import { methodsOf2011 } from '../scoring/caseRun.ts'
import { readsOfMethod } from '../scoring/specs.ts'
import { sheetCode, sheetOf } from '../sheets/registry.ts'
import { methodPage } from './page.ts'

describe.each(methodsOf2011.map((method) => [method.data.method, method] as const))('%s', (_, method) => {
  const { data, clauses } = method
  const page = methodPage(method)
  /** what stands between a clause's heading and the next */
  const partOf = (no: string) => page.split('### ').find((part) => part.startsWith(`第${no}条 `)) ?? ''

  test.each(data.clauses.map((clause) => [clause.no, clause] as const))(
    'clause %s is there with its text, maximum, rule and source, in both languages',
    (no, clause) => {
      const part = partOf(no)
      const { describes } = clauses.get(no)!.rule
      const words = [clause.title.zh, clause.title.en, clause.text.zh, clause.text.en, describes.zh, describes.en, clause.source]
      expect(words.filter((one) => !part.includes(one))).toEqual([])
      expect(part.includes(`${clause.maximum}分）`)).toBe(clause.maximum !== '0')
    },
  )

  test('every sheet that it reads is named with its number, every section with its points', () => {
    const sheets = readsOfMethod(data).map(({ rows }) => sheetOf(rows.sheet)!)
    expect(sheets.filter((sheet) => !page.includes(`${sheetCode(sheet)} ${sheet.title.zh}`))).toEqual([])
    for (const { title, points } of data.sections) expect(page).toContain(`${title.zh} ${title.en} ${points}`)
  })

  test('it says how equals are parted, the quota and every grade', () => {
    for (const { says } of data.ranking.chain) expect(page).toContain(says.zh)
    for (const { title } of data.grades) expect(page).toContain(title.zh)
    expect(page).toContain('名单人数的15%，取整')
  })

  test('nothing in it is left open', () => {
    expect(page).not.toMatch(/undefined|\{|\}|\[object/u)
    expect(page).not.toMatch(/@(?:freeze|year|compound)/u)
    expect(page.split('\n').filter((line) => line.startsWith('| ') && !line.endsWith(' |'))).toEqual([])
  })
})

const [posts, drivers] = methodsOf2011.map(methodPage)
test.each([
  ['a missing sheet', '待定，得分单不完整，不排名'],
  ['the rounding of 8', '舍去其余，截到2位'],
  ['the target of 19', '目标：15 × 任职天数 ÷ 365'],
  ['whom 5 is for', '03-31在岗的党员；其余不适用'],
  ['whose rows 7 reads', '局考17表 明察暗访（本人当时所在岗位，未记名的记科室负责人）：计分 = “是”'],
  ['the weeks of 1', '每周没有局考07表 学习记录（本科室）：形式 = “集中学习”（工作日不少于3天的周）'],
  ['how departments score', 'S=0.7A+0.3B；A：第1、2、3、9、10、12、13、14、15、16、20、22、25、26、27条'],
])('posts-2011 says %s', (_, words) => expect(posts).toContain(words))
test.each([
  ['what a row refers to', '油卡 ≠ 车牌的油卡'],
  ['the median of 11', '除以全体的中位数；中位数为0的，本人为0按1，否则按1.5'],
  ['the contest', '2011-06-01至2011-09-08'],
])('drivers-2011 says %s', (_, words) => expect(drivers).toContain(words))
