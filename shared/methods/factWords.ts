import { Decimal } from '../decimal.ts'
import { grouped } from '../grouped.ts'
import { figure } from '../rules/arithmetic.ts'
import { columnsRead } from '../scoring/compiled.ts'
import { expressionsOf, specKey } from '../scoring/specs.ts'
import { sheetCode, sheetOf } from '../sheets/registry.ts'
import { columnText, conditionText } from '../sheets/wording.ts'
import type { Text } from '../text.ts'
import { joinTexts } from '../text.ts'
import type { EntryItem, FactSpec, RowsSpec, Whose } from './define.ts'

const COMMA: Text = { zh: '，', en: ', ' }
const NONE: Text = { zh: '', en: '' }
const isSaid = ({ zh }: Text) => zh !== ''

/** 取自: which sheets and columns a clause's facts come from, whose rows, and which of them; one piece a sheet or item. */
export function factWords(facts: FactSpec): readonly Text[] {
  switch (facts.shape) {
    case 'entries':
      return [...facts.items.flatMap(itemWords), ...repeatWords(facts)]
    case 'record':
      return [
        {
          zh: `应报清单：${facts.section === undefined ? '本科室' : sections[facts.section].zh}应报各表的审定、迟报、退回`,
          en: `the due list: sheets owed by ${facts.section === undefined ? 'the department' : sections[facts.section].en}, accepted, late, returned`,
        },
      ]
    case 'place':
      return [{ zh: '竞赛名次，见“竞赛”', en: 'the place in the contest, see Contest' }]
    case 'losses':
      return [
        {
          zh: `同一办法、本科室其他人员第${facts.clauses.join('、')}条的扣分`,
          en: `points lost in clauses ${facts.clauses.join(', ')} by others of the department`,
        },
      ]
    case 'share':
      return [{ zh: `本科室第${facts.clause}条得分`, en: `the department's points in clause ${facts.clause}` }]
    default:
      return [...readsWords(expressionsOf(facts)), ...stepWords(facts)]
  }
}

function itemWords(item: EntryItem): readonly Text[] {
  if ('sums' in item) {
    const read = readsWords(Object.values(item.sums).map(({ rows, of }) => ({ rows, reads: of === undefined ? [] : [of] })))
    return [
      read.length === 0
        ? { zh: `${item.says.zh}：按01表任职`, en: `${item.says.en}: by sheet 01` }
        : joinTexts([item.says, ...read], { zh: '：', en: ': ' }),
    ]
  }
  if (!('lacking' in item)) {
    // That a number counts where it is above 0 goes without saying.
    const { where, ...all } = item.rows
    const rows = where === `${item.quantity} > 0` ? all : item.rows
    const read = readWords(rows, item.quantity === undefined ? [] : [item.quantity])
    return [{ zh: `${item.says.zh}：${read.zh}`, en: `${item.says.en}: ${read.en}` }]
  }
  const read = readWords(item.rows, [item.by ?? '', item.until?.column ?? ''])
  const window = windows[item.lacking]
  const notes: Text[] = [
    ...(item.workdays === undefined
      ? []
      : [{ zh: `工作日不少于${item.workdays}天的周`, en: `weeks with at least ${item.workdays} working days` }]),
    ...(item.until === undefined ? [] : [{ zh: `不迟于次月${item.until.day}日`, en: `by day ${item.until.day} of the month after` }]),
    ...(item.duty === undefined ? [] : [{ zh: `${sections[item.duty].zh}的职责`, en: `a duty of ${sections[item.duty].en}` }]),
  ]
  const bracket = joinTexts(notes, COMMA)
  return [
    {
      zh: `${item.says.zh}：${window.zh}没有${read.zh}${notes.length === 0 ? '' : `（${bracket.zh}）`}`,
      en: `${item.says.en}: ${window.en} without ${read.en}${notes.length === 0 ? '' : ` (${bracket.en})`}`,
    },
  ]
}

function repeatWords({ key, window }: Extract<FactSpec, { shape: 'entries' }>): readonly Text[] {
  if (window === 'quarter') return [{ zh: '同一季度、同一事项连着数', en: 'repetition counts within a quarter and item' }]
  if (window === 'year') return [{ zh: '全年连着数', en: 'repetition counts over the year' }]
  return key === 'matter' ? [{ zh: '同一事项只算一次', en: 'one matter counts once' }] : []
}

/** What is read of the same rows is said once. */
const readsWords = (all: readonly { readonly rows: RowsSpec; readonly reads: readonly string[] }[]): readonly Text[] =>
  [...grouped(all, ({ rows }) => specKey(rows)).values()].map((same) =>
    readWords(
      same[0]!.rows,
      same.flatMap(({ reads }) => reads),
    ),
  )

/** `局考16表 会议外出考察审批（本人当时所在岗位）：批准 = “否”` */
function readWords(rows: RowsSpec, reads: readonly string[]): Text {
  const sheet = sheetOf(rows.sheet)!
  const columns = [...new Set(reads.filter((source) => source !== '').flatMap((source) => columnsRead(source)))].flatMap(
    (column) => columnText(column, sheet) ?? [],
  )
  const where = rows.where === undefined ? NONE : conditionText(rows.where, sheet)
  const highest =
    rows.highestOf === undefined
      ? NONE
      : {
          zh: `同一${columnText(rows.highestOf.same, sheet)!.zh}取最高`,
          en: `of one ${columnText(rows.highestOf.same, sheet)!.en.toLowerCase()} the highest`,
        }
  const rest = joinTexts([joinTexts(columns, { zh: '、', en: ', ' }), where, highest].filter(isSaid))
  const whose = whoseWords(rows.whose)
  return {
    zh: `${sheetCode(sheet)} ${sheet.title.zh}（${whose.zh}）${rest.zh === '' ? '' : `：${rest.zh}`}`,
    en: `${sheetCode(sheet)} ${sheet.title.en} (${whose.en})${rest.en === '' ? '' : `: ${rest.en}`}`,
  }
}

function whoseWords(whose: Whose): Text {
  const unnamed = 'unnamed' in whose && whose.unnamed === 'head'
  const [zh, en] = unnamed ? ['，未记名的记科室负责人', ', unnamed ones the head’s'] : ['', '']
  switch (whose.of) {
    case 'segment':
      return { zh: `本人当时所在岗位${zh}`, en: `one’s own, in the post held then${en}` }
    case 'person':
      return { zh: `本人全年${zh}`, en: `one’s own, the whole year${en}` }
    case 'person-main':
      return { zh: '本人主岗全年', en: 'one’s own, main posts, the whole year' }
    case 'head':
      return { zh: '当日的科室负责人', en: 'the head on that day' }
    case 'head-months':
      return { zh: '任负责人的月份', en: 'months as a head' }
    case 'everyone':
      return { zh: '当日在岗的人', en: 'whoever is in the department that day' }
    case 'bureau':
      return { zh: '全局', en: 'the bureau’s' }
    case 'department':
      return whose.section === undefined
        ? { zh: '本科室', en: 'the department’s' }
        : { zh: sections[whose.section].zh, en: `${sections[whose.section].en}’s` }
  }
}

/** How figures are put together before the rule, where it is more than reading them. */
function stepWords(facts: FactSpec): readonly Text[] {
  switch (facts.shape) {
    case 'value': {
      const own = Object.keys(facts.sums)
      const named = (source: string) => source.replace('segment-days', '任职天数').replace('year-days', '全年天数')
      return [
        ...(facts.target === undefined ? [] : [{ zh: `目标：${named(facts.target)}`, en: `target: ${facts.target}` }]),
        ...(own.length > 1 ? [{ zh: '先各自合计，再相除', en: 'each summed first, then divided' }] : []),
        ...(facts.againstMedian === undefined
          ? []
          : [
              {
                zh: `除以全体的中位数；中位数为0的，本人为0按${facts.againstMedian.full}，否则按${facts.againstMedian.none}`,
                en: `divided by everybody’s median; a median of 0: own 0 counts ${facts.againstMedian.full}, else ${facts.againstMedian.none}`,
              },
            ]),
      ]
    }
    case 'pair':
      return [{ zh: '两项各自全年合计后相比', en: 'both summed over the year, then compared' }]
    case 'parts':
      return partWords(facts)
    case 'scores':
      return [
        facts.by === 'month'
          ? { zh: '先取当月平均，再取各月平均', en: 'the month’s mean, then the mean of the months' }
          : { zh: '全部各行平均', en: 'the mean of all rows' },
        ...(facts.missingMonth === undefined ? [] : [{ zh: '缺报的月份按0', en: 'a missing month counts 0' }]),
      ]
    default:
      return []
  }
}

function partWords({ done, together }: Extract<FactSpec, { shape: 'parts' }>): readonly Text[] {
  const cases =
    typeof done === 'string' || 'rows' in done
      ? []
      : [
          {
            zh: `每行依次计${done.map((one) => figure(Decimal.of(one.done))).join('、')}`,
            en: `a row counts ${done.map((one) => one.done).join(', ')} in turn`,
          },
        ]
  const taken =
    typeof done === 'object' && 'rows' in done
      ? [done.take === 'last' ? { zh: '取最后一期', en: 'the last period’s counts' } : { zh: '相加', en: 'summed' }]
      : []
  return [...cases, ...taken, ...(together === true ? [{ zh: '全部合计后相除', en: 'summed first, then divided' }] : [])]
}

const windows: Readonly<Record<'week' | 'month' | 'quarter', Text>> = {
  week: { zh: '每周', en: 'a week' },
  month: { zh: '每月', en: 'a month' },
  quarter: { zh: '每季', en: 'a quarter' },
}
const sections: Readonly<Record<'office' | 'motorpool' | 'finance' | 'reception' | 'energy', Text>> = {
  office: { zh: '办公室', en: 'the office' },
  motorpool: { zh: '机关车队', en: 'the motor pool' },
  finance: { zh: '财务资产科', en: 'the finance section' },
  reception: { zh: '接待科', en: 'the reception section' },
  energy: { zh: '公共机构节能科', en: 'the energy section' },
}
