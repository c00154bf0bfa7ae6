import type { Row } from '@kaoji/shared/year'
import { departments, months, reception } from './bureau.ts'
import { cells } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import { randomOf } from './mulberry32.ts'
import { workdaysIn } from './workdays.ts'

const guests = [
  '省机关事务管理局调研组',
  '市机关事务管理局',
  '邻县考察团',
  '省创国卫复审专家组',
  '市节能督查组',
  '县直部门来客',
  '客商考察团',
  '市纪委检查组',
  '省财政厅调研组',
  '友好县代表团',
]

// Two over the standard; clause 25 takes half a point each from 接待科, whose receptions they were.
const overStandard: Readonly<Record<string, Row>> = {
  '2011-06': cells({
    date: '2011-06-16',
    dept: reception,
    guest: '省创国卫复审专家组',
    approval: 'JD-201106-90',
    guests: 8,
    hosts: 3,
    standard: 80,
    cost: 1120,
    reason: '临时增加清真餐',
  }),
  '2011-11': cells({
    date: '2011-11-08',
    dept: reception,
    guest: '客商考察团',
    approval: 'JD-201111-90',
    guests: 6,
    hosts: 2,
    standard: 80,
    cost: 760,
    reason: '来客人数临时减少,菜品已备',
  }),
}

/** 公务接待: by the standard 标准, with its approval; two were over it. */
export const receptions: System = (seed) =>
  each('reception', reception, months, (month) => {
    const random = randomOf(seed, `reception ${month}`)
    const days = workdaysIn(month)
    const usual = Array.from({ length: random.whole(4, 8) }, (_, i) => {
      const [count, standard] = [random.whole(2, 12), random.pick([50, 60, 80])]
      const hosts = Math.min(3, Math.ceil(count / 3))
      const cost = Math.floor(((count + hosts) * standard * random.whole(78, 100)) / 100)
      const dept = random.chance(70) ? reception : random.pick(departments)
      const approval = `JD-${month.replace('-', '')}-${String(i + 1).padStart(2, '0')}`
      return cells({ date: random.pick(days), dept, guest: random.pick(guests), approval, guests: count, hosts, standard, cost })
    })
    const over = overStandard[month]
    return over === undefined ? usual : [...usual, over]
  })
