import { Decimal } from '../decimal.ts'
import { both, table } from '../markdown.ts'
import { figure } from '../rules/arithmetic.ts'
import { rules } from '../rules/registry.ts'
import type { Text } from '../text.ts'
import type { ChainKey, ClauseData, Grade, MethodData, QuotaRule } from './define.ts'
import { factWords } from './factWords.ts'
import type { LoadedClause, LoadedMethod } from './load.ts'

/**
 * The page that a department is handed to know how it is judged: Markdown, Chinese first and English under it, from the method's data alone.
 * Ends with a line break.
 */
export function methodPage({ data, clauses }: LoadedMethod): string {
  const headings = [...data.sections, { ...data.bonus, points: data.bonus.cap }, { ...data.restraints, points: undefined }]
  return [
    `# ${data.title.zh}`,
    `${data.title.en} · \`${data.method}\` · 第${data.version}版 version ${data.version}`,
    table(
      ['', ''],
      [
        ['施行 In force', data.to === undefined ? `${data.from}起 from ${data.from}` : `${data.from}至${data.to} to ${data.to}`],
        ['对象 For', data.types.join('、')],
        ['出处 Source', data.source],
        ['分值 Points', sectionWords(data)],
        ['岗位 Posts', both(postWords(data))],
      ],
    ),
    ...headings.flatMap(({ section, title, points }) => [
      `## ${section === title.zh ? '' : `${section} `}${title.zh} ${title.en}${points === undefined ? '' : section === data.bonus.section ? ` ≤ ${points}` : ` ${points}`}`,
      ...data.clauses.filter((clause) => clause.section === section).map((clause) => clausePart(clauses.get(clause.no)!)),
    ]),
    '## 怎样合计 How it adds up',
    ADDING_UP,
    '## 排名和等次 Ranks and grades',
    table(
      ['', ''],
      [
        ['名单 List', both(groupWords(data))],
        ['同分 Equals', both(chainWords(data.ranking.chain))],
        ['名额 Quota', both(quotaWords(data.ranking.quota, data.grades[0]!))],
        ['等次 Grades', both(gradeWords(data.grades))],
        ['不定等次 No grade', both(data.undetermined)],
      ],
    ),
    ...departmentPart(data),
    ...contestPart(data),
    '',
  ].join('\n\n')
}

const sectionWords = ({ sections, bonus }: MethodData) =>
  both({
    zh: [...sections.map(({ title, points }) => `${title.zh}${points}`), `${bonus.title.zh}不超过${bonus.cap}`].join('，'),
    en: [...sections.map(({ title, points }) => `${title.en} ${points}`), `${bonus.title.en} at most ${bonus.cap}`].join(', '),
  })

const postWords = ({ posts }: MethodData): Text => ({
  zh: `每个任职段一张得分单，按天数平均；有兼岗的日子主岗计${posts.main}，兼岗共计${posts.concurrent}`,
  en: `a scorecard for each segment, weighted by days; on days with concurrent posts the main one counts ${posts.main}, those together ${posts.concurrent}`,
})

const levels: Readonly<Record<ClauseData['level'], Text>> = {
  person: { zh: '本人', en: 'one’s own' },
  department: { zh: '本科室', en: 'the department’s' },
  bureau: { zh: '全局', en: 'the bureau’s' },
}

function clausePart({ data, rule }: LoadedClause): string {
  const kind = rules[data.kind]!.title
  const maximum = data.maximum === '0' ? '' : `，${data.maximum}分`
  const points = data.maximum === '0' ? '' : `, ${data.maximum} ${data.maximum === '1' ? 'point' : 'points'}`
  return [
    `### 第${data.no}条 ${data.title.zh}（${levels[data.level].zh}${maximum}）`,
    `${data.no} ${data.title.en} (${levels[data.level].en}${points})`,
    `${data.text.zh}\n\n${data.text.en}`,
    table(
      ['', ''],
      [
        ...(data.applies === undefined ? [] : [['对谁 Applies to', both(appliesWords(data.applies))]]),
        ['算法 Rule', both({ zh: `${kind.zh}：${rule.describes.zh}`, en: `${kind.en}: ${rule.describes.en}` })],
        ['取自 Facts', factWords(data.facts).map(both).join('<br>')],
        ...missingRows(data),
        ...(data.afterSection === true ? [['次序 Order', '部分合计之后再扣，不占分值<br>taken from the section after it is summed']] : []),
        ['小数 Rounding', both(roundingWords(data))],
        ['出处 Source', data.source],
      ],
    ),
  ].join('\n\n')
}

function appliesWords({ post, partyMemberOn, assigned }: NonNullable<ClauseData['applies']>): Text {
  const parts: Text[] = [
    ...(post === undefined ? [] : [{ zh: '科室负责人', en: 'heads of departments' }]),
    ...(partyMemberOn === undefined ? [] : [{ zh: `${partyMemberOn}在岗的党员`, en: `Party members in post on ${partyMemberOn}` }]),
    ...(assigned === undefined
      ? []
      : [{ zh: `有联系${assigned}的科室`, en: assigned === '企业' ? 'departments with a company' : 'departments with a village' }]),
  ]
  return {
    zh: `${parts.map(({ zh }) => zh).join('，')}；其余不适用`,
    en: `${parts.map(({ en }) => en).join(', ')}; others: not applicable`,
  }
}

const meanings: Readonly<Record<NonNullable<ClauseData['empty']>, Text>> = {
  zero: { zh: '得0', en: '0 points' },
  'not-applicable': { zh: '不适用，分值归本部分其他条款', en: 'not applicable, its points go to the rest of the section' },
  'cannot-score': { zh: '待定，得分单不完整，不排名', en: 'pending: the scorecard is incomplete, no rank' },
  department: { zh: '按本科室的得分', en: 'the department’s points' },
}

function missingRows(data: ClauseData): readonly (readonly string[])[] {
  const all = data.missingWhen === 'all' ? { zh: '各期都缺报：', en: 'every period missing: ' } : { zh: '', en: '' }
  const row = (head: string, meaning: ClauseData['empty'], before: Text = { zh: '', en: '' }) =>
    meaning === undefined ? [] : [[head, both({ zh: `${before.zh}${meanings[meaning].zh}`, en: `${before.en}${meanings[meaning].en}` })]]
  return [
    ...(data.missing === 'zero' && data.missingWhen === undefined
      ? [['缺报 Missing', both({ zh: '当作没有行，照算；没有可算的得0', en: 'as if without rows; nothing to compute from is 0' })]]
      : row('缺报 Missing', data.missing, all)),
    ...row('无数据 Empty', data.empty),
    ...(data.headsTakeDepartment === true ? [['负责人 Heads', both(meanings.department)]] : []),
    ...row('年末不在岗 Gone by the year’s end', data.whenGone, { zh: '没有数据的：', en: 'with nothing there: ' }),
  ]
}

function roundingWords({ rounding = { places: 2, mode: 'half-up' } }: ClauseData): Text {
  const { places, mode } = rounding
  return mode === 'half-up'
    ? { zh: `四舍五入到${places}位`, en: `half up to ${places} places` }
    : { zh: `${MODES[mode].zh}到${places}位`, en: `${MODES[mode].en} ${places} places` }
}
const MODES: Readonly<Record<'truncate' | 'floor' | 'ceiling', Text>> = {
  truncate: { zh: '舍去其余，截', en: 'cut off after' },
  floor: { zh: '向下取', en: 'down to' },
  ceiling: { zh: '向上取', en: 'up to' },
}

const ADDING_UP = [
  '1. 各条先四舍五入；不适用的条款，分值按比例归本部分适用的条款，差额列为“折算”。Clauses are rounded; points of clauses that do not apply go to the rest of their section in proportion.',
  '2. 倒扣从本部分扣，本部分不低于0；没有一条适用的部分不计，其余折成100分。Carry-over is taken from the section, not below 0; a section where nothing applies is left out and the rest scaled to 100.',
  '3. 加分先按各条上限，再按合计上限。The bonus is capped by clause, then as a whole.',
  '4. 总分是各部分与加分之和，等于得分单各行之和。The total is the sum of sections and bonus, and of the scorecard’s lines.',
].join('\n')

function groupWords({ ranking: { groups } }: MethodData): Text {
  if (groups === 'one-list') return { zh: '一个名单', en: 'one list' }
  if (groups === 'type') return { zh: '按岗位类别分', en: 'by type of post' }
  const names = Object.entries(groups.classes).map(([name, departments]) => `${name}（${departments.join('、')}）`)
  return { zh: `按科室类别分：${names.join('；')}`, en: `by class of department: ${names.join('; ')}` }
}

const chainWords = (chain: readonly ChainKey[]): Text => ({
  zh: `${['总分', ...chain.map(({ says }) => says.zh)].join('，再看')}；仍相同的并列`,
  en: `${['score', ...chain.map(({ says }) => says.en)].join(', then ')}; still equal: a shared place`,
})

const ROUND: Readonly<Record<QuotaRule['rounding'], Text>> = {
  floor: { zh: '取整', en: 'cut to a whole number' },
  'half-up': { zh: '四舍五入', en: 'rounded half up' },
  ceiling: { zh: '进位', en: 'raised to a whole number' },
  'largest-remainder': { zh: '按最大余额分到科室', en: 'split over departments by largest remainder' },
}

function quotaWords({ share, rounding, ties, scope }: QuotaRule, best: Grade): Text {
  const percent = figure(Decimal.of(share).times(100))
  const where =
    scope === 'list'
      ? { zh: '名单人数', en: 'of the list' }
      : { zh: '科室人数（不足一名的科室合并）', en: 'of each department, those without a place pooled' }
  const line =
    ties === 'all-in'
      ? { zh: '线上并列的全部入选', en: 'equals at the line are all in' }
      : { zh: '线上并列的全部不入选', en: 'equals at the line are all out' }
  return {
    zh: `${best.title.zh}：${best.from}分以上，${where.zh}的${percent}%，${ROUND[rounding].zh}；受限的不占名额，空余作废；${line.zh}`,
    en: `${best.title.en}: ${best.from} or more, ${percent} % ${where.en}, ${ROUND[rounding].en}; who is barred takes no place, unused ones lapse; ${line.en}`,
  }
}

const gradeWords = (grades: readonly Grade[]): Text => ({
  zh: grades.map(({ title, from }) => (from === '0' ? `其余${title.zh}` : `${title.zh}${from}分以上`)).join('，'),
  en: grades.map(({ title, from }) => (from === '0' ? `otherwise ${title.en.toLowerCase()}` : `${title.en} from ${from}`)).join(', '),
})

function departmentPart({ departments, clauses }: MethodData): readonly string[] {
  if (departments === undefined) return []
  const own = clauses.filter(({ level, empty }) => level === 'department' || empty === 'department').map(({ no }) => no)
  return [
    '## 科室得分 Departments',
    table(
      ['', ''],
      [
        [
          '得分 Score',
          both({
            zh: `S=${departments.clauses}A+${departments.staff}B；A：第${own.join('、')}条得分÷适用分值×100（不计倒扣）；B：完整的得分单按天数平均`,
            en: `S = ${departments.clauses} A + ${departments.staff} B; A: points of clauses ${own.join(', ')} ÷ their maximum × 100, no carry-over; B: mean of complete scorecards by days`,
          }),
        ],
        ['同分 Equals', both(chainWords(departments.chain))],
        ['名额 Quota', both(quotaWords(departments.quota, departments.grades[0]!))],
        ['等次 Grades', both(gradeWords(departments.grades))],
        [
          '不得评优 Barred',
          factWords({ shape: 'entries', items: [{ says: departments.grades[0]!.title, rows: departments.barredBy }] })
            .map(both)
            .join('<br>'),
        ],
      ],
    ),
  ]
}

function contestPart({ contest }: MethodData): readonly string[] {
  if (contest === undefined) return []
  return [
    '## 竞赛 Contest',
    [
      `${contest.from}至${contest.to}。节油率=1−用油合计÷定额合计，按精确值从高到低；节油率大于0、里程不少于${contest.leastKm}公里、没有主责和全责事故的才有名次；相同的先看里程，再并列。`,
      `${contest.from} to ${contest.to}. Saving = 1 − fuel ÷ fuel by quota, exact values ranked downward; a place needs a saving above 0, at least ${contest.leastKm} km and no accident of main or full blame; equal saving: more km first, then the same place.`,
      factWords({ shape: 'pair', rows: contest.rows, actual: contest.fuel, against: contest.allowed })[0]!.zh,
    ].join('\n\n'),
  ]
}
