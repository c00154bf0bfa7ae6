import type { Period } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'
import { departments, finance, months, office, premises, property } from './bureau.ts'
import { cells, hundredths } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import { randomOf } from './mulberry32.ts'
import { workdaysIn } from './workdays.ts'

const goods: readonly (readonly [item: string, cents: number, least: number, most: number])[] = [
  ['打印纸', 2180, 10, 40],
  ['硒鼓', 46000, 1, 6],
  ['办公桌', 128000, 1, 3],
  ['办公椅', 36500, 2, 8],
  ['台式计算机', 465000, 1, 3],
  ['碎纸机', 89000, 1, 2],
  ['节能灯管', 1650, 20, 80],
  ['饮水机', 52000, 1, 3],
  ['会议麦克风', 73500, 1, 4],
  ['灭火器', 9800, 4, 20],
]

// posts-2011 clause 26: not registered, or not approved; half a point a row for the department that uses it.
const faulty: Readonly<Record<string, readonly Row[]>> = {
  '2011-03': [cells({ item: '保洁推车', dept: property, quantity: 2, price: '460', amount: '920', way: '零星', approved: true })],
  '2011-07': [
    cells({
      item: '会议室窗帘',
      dept: premises,
      quantity: 6,
      price: '310',
      amount: '1860',
      way: '询价',
      approved: false,
      register: 'ZC-2011-F07',
      registered: '2011-07-20',
    }),
  ],
}

/** The row of April that was found wrong in December: 5 chairs had been bought and entered, the invoice was for 8. */
export const wrongChairs = {
  before: cells({
    item: '折叠椅',
    dept: office,
    quantity: 5,
    price: '120',
    amount: '600',
    way: '零星',
    approved: true,
    register: 'ZC-2011-C04',
    registered: '2011-04-21',
  }),
  after: cells({
    item: '折叠椅',
    dept: office,
    quantity: 8,
    price: '120',
    amount: '960',
    way: '零星',
    approved: true,
    register: 'ZC-2011-C04',
    registered: '2011-04-21',
  }),
}

/** 资产采购登记: open to view, registered. */
export const procurement: System = (seed) =>
  each('procurement', finance, months, (month) => {
    const random = randomOf(seed, `procurement ${month}`)
    const bought = random
      .shuffled(goods)
      .slice(0, random.whole(3, 6))
      .map(([item, cents, least, most], i) => {
        const quantity = random.whole(least, most)
        const way = cents * quantity > 500_000 ? '公开招标' : random.pick(['询价', '协议供货', '协议供货', '零星'])
        const register = `ZC-${month.replace('-', '')}-${i + 1}`
        const bill = { quantity, price: hundredths(cents), amount: hundredths(cents * quantity) }
        return cells({
          item,
          dept: random.pick(departments),
          ...bill,
          way,
          approved: true,
          register,
          registered: random.pick(workdaysIn(month)),
        })
      })
    return [...bought, ...(faulty[month] ?? []), ...(month === '2011-04' ? [wrongChairs.after] : [])]
  })

const lines: readonly (readonly [line: string, yuan: number])[] = [
  ['人员经费', 1_860_000],
  ['办公费', 240_000],
  ['水电费', 310_000],
  ['车辆运行费', 520_000],
  ['公务接待费', 360_000],
  ['维修费', 280_000],
  ['会议费', 90_000],
  ['培训费', 36_000],
]

/** 财务收支: budget, month and total of each line; a total is the last month's and this month's. */
export const financeMonthly: System = (seed) =>
  each('finance-monthly', finance, months, (month) =>
    lines.map(([line, yuan]) => {
      const spent = months.slice(0, months.indexOf(month) + 1).map((past) => spentIn(line, yuan, past, seed))
      const total = spent.reduce((sum, cents) => sum + cents, 0)
      return cells({ line, budget: yuan, month: hundredths(spent.at(-1)!), total: hundredths(total) })
    }),
  )

/** In cents: a twelfth of the budget, more or less, below it over the year. */
const spentIn = (line: string, yuan: number, month: Period, seed: number): number =>
  Math.round((yuan * 100 * randomOf(seed, `finance ${line} ${month}`).whole(820, 1060)) / 12_000)
