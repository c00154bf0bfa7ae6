import { quarterOf } from '@kaoji/shared/period'
import { departments, energy, finance, motorPool, office, premises, property, quarters } from './bureau.ts'
import type { Cell } from './cells.ts'
import { cells } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'

type Entry = readonly [dept: string, reported: string, row: Readonly<Record<string, Cell>>]

const relocation = '新兴街拆迁'
const drive = '百日破难攻坚行动'
const inspection = '创国卫复审'

// posts-2011 clauses 28 and 31: matters, and honours with their dates of award; the day beside the department is the day it was reported.
const entries: readonly Entry[] = [
  [premises, '2011-03-25', { matter: relocation, task: '走村入户解读拆迁政策', due: '2011-09-30', 'credited-to': '科室', visits: 46 }],
  [
    office,
    '2011-03-28',
    {
      matter: relocation,
      task: '起草座谈会和个别访谈材料',
      due: '2011-05-31',
      finished: '2011-05-31',
      'credited-to': '个人',
      person: 'BG-02',
      visits: 12,
    },
  ],
  [premises, '2011-06-27', { matter: relocation, task: '协助签约和腾空', due: '2011-09-30', 'credited-to': '科室', visits: 88 }],
  [
    motorPool,
    '2011-06-27',
    { matter: relocation, task: '拆迁指挥部用车保障', due: '2011-09-30', finished: '2011-09-30', 'credited-to': '科室' },
  ],
  [
    premises,
    '2011-09-27',
    {
      matter: relocation,
      task: '慰问住院拆迁户,完成扫尾',
      due: '2011-09-30',
      finished: '2011-09-22',
      'credited-to': '个人',
      person: 'XZ-02',
      visits: 31,
    },
  ],
  [
    property,
    '2011-09-27',
    { matter: inspection, task: '大院迎检点整治', due: '2011-09-20', finished: '2011-09-20', 'credited-to': '科室' },
  ],
  [
    energy,
    '2011-09-28',
    { matter: '公共机构节能', task: '完成62家机构能耗核查', due: '2011-09-30', finished: '2011-09-30', 'credited-to': '科室', visits: 62 },
  ],
  [
    energy,
    '2011-12-20',
    {
      matter: '公共机构节能',
      task: '全年节能考核',
      'credited-to': '个人',
      person: 'JN-01',
      level: '县',
      title: '全县公共机构节能工作先进个人',
      awarded: '2011-12-12',
      evidence: '县节能办〔2011〕18号',
    },
  ],
  [
    finance,
    '2011-12-20',
    {
      matter: '财政资产管理',
      task: '资产清查',
      'credited-to': '个人',
      person: 'CW-01',
      level: '市',
      title: '全市行政事业单位资产清查先进个人',
      awarded: '2011-12-09',
      evidence: '市财资〔2011〕42号',
    },
  ],
  [
    finance,
    '2011-12-20',
    {
      matter: '财政资产管理',
      task: '资产清查',
      'credited-to': '个人',
      person: 'CW-01',
      level: '县',
      title: '全县资产清查先进个人',
      awarded: '2011-11-30',
      evidence: '县财资〔2011〕27号',
    },
  ],
  [
    office,
    '2011-12-26',
    {
      matter: drive,
      task: '服务新兴街拆迁',
      finished: '2011-12-10',
      'credited-to': '全局',
      visits: 177,
      level: '县',
      title: '百日破难攻坚行动先进单位',
      awarded: '2011-12-23',
      evidence: '县委〔2011〕35号',
    },
  ],
  [
    office,
    '2011-12-26',
    {
      matter: drive,
      task: '服务新兴街拆迁',
      'credited-to': '个人',
      person: 'BG-01',
      level: '县',
      title: '百日破难攻坚行动先进个人',
      awarded: '2011-12-23',
      evidence: '县委〔2011〕35号',
    },
  ],
  [
    energy,
    '2011-12-30',
    {
      matter: '年度节能考核',
      task: '县级公共机构节能目标考核',
      'credited-to': '科室',
      level: '县',
      title: '2011年度公共机构节能工作先进科室',
      awarded: '2012-01-09',
      evidence: '县节能办〔2012〕2号',
    },
  ],
]

/** 中心工作与荣誉: 新兴街拆迁 and the like, and what was awarded for it; one award is dated in the next January. */
export const centralTasks: System = () =>
  departments.flatMap((department) =>
    each('central-tasks', department, quarters, (quarter) =>
      entries.filter(([dept, reported]) => dept === department && quarterOf(reported) === quarter).map(([, , row]) => cells(row)),
    ),
  )
