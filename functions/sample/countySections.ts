import { addDays } from '@kaoji/shared/civilDate'
import { lastDay } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'
import { months } from './bureau.ts'
import { cells, hundredths, tenths } from './cells.ts'
import type { Making } from './countySheets.ts'
import { closesQuarter, companyOf, villageOf } from './countySheets.ts'
import { postsWithin, staffAtEnd, steadyStaff } from './countyStaff.ts'
import { institutions } from './institutions.ts'
import { randomOf } from './mulberry32.ts'
import { workdaysIn } from './workdays.ts'

const driversOf = ({ county }: Making) =>
  postsWithin(county, county.bureau.roles.motorpool!, '2011').flatMap(({ person, type }) => (type === '驾驶员' ? [person] : []))
const plateOf = (i: number) => `浙G${String(10_000 + i)}`
const cardOf = (i: number) => `YK-${i}`
const departmentsOf = ({ county }: Making) => county.bureau.departments

/** Rows of the sheets that a section or the inspection group fills for the whole bureau, by kind. */
export const sectionSheets: Readonly<Record<string, (making: Making) => Row[]>> = {
  assignments: (making) =>
    departmentsOf(making).flatMap((dept) => [
      cells({ dept, kind: '企业', site: companyOf(dept) }),
      cells({ dept, kind: '村', site: villageOf(dept), item: '资金', target: 4000, unit: '元' }),
      cells({ dept, kind: '村', site: villageOf(dept), item: '走访', target: 4, unit: '次' }),
    ]),

  'research-visits': ({ period, random }) =>
    ['L001', 'L002', 'L003', 'L004'].map((leader) =>
      cells({
        date: random.pick(workdaysIn(period)),
        leader,
        'site-kind': '村',
        site: '联系村',
        days: '2',
        issue: `${period}村集体收入薄弱`,
        solution: '理清项目',
      }),
    ),

  'spot-checks': (making) =>
    departmentsOf(making).flatMap((dept) => {
      if (!making.random.chance(30)) return []
      const person = making.random.pick(steadyStaff(making.county, dept))
      return [
        cells({
          date: making.random.pick(workdaysIn(making.period)),
          dept,
          person,
          item: '上下班',
          finding: '到岗迟于签到时间',
          counts: making.random.chance(60),
        }),
      ]
    }),

  inspection: (making) =>
    departmentsOf(making).flatMap((dept) => {
      const finished = !making.random.chance(6)
      const meeting = addDays(lastDay(making.period), -1)
      const task = cells({
        kind: '月检查',
        dept,
        source: '月度重点工作',
        no: `${making.period.slice(5)}-1`,
        finished,
        excused: false,
        criticised: false,
        meeting,
      })
      return closesQuarter(making.period)
        ? [task, cells({ kind: '季督查', dept, source: '承诺项目', no: '1', finished: true, excused: false, criticised: false })]
        : [task]
    }),

  environment: (making) =>
    departmentsOf(making).map((dept) =>
      cells({ date: making.random.pick(workdaysIn(making.period)), area: '责任区', dept, score: tenths(making.random.whole(860, 995)) }),
    ),

  'energy-use': ({ period, random }) =>
    institutions.map((institution) => {
      // The base of a month is the institution's own, so that every month has the same institutions and none lacks one.
      const base = randomOf(0, `county energy ${institution} ${period}`).whole(2000, 30_000)
      const water = Math.ceil(base / 40)
      return cells({
        institution,
        electricity: Math.round((base * random.whole(85, 108)) / 100),
        'electricity-base': base,
        water: Math.round((water * random.whole(85, 108)) / 100),
        'water-base': water,
        fuel: random.whole(50, 400),
        headcount: 40,
        area: '3200',
      })
    }),

  'energy-publicity': ({ period, random }) =>
    institutions.map((institution) =>
      cells({ date: random.pick(workdaysIn(period)), kind: '横幅', institution, content: '节能横幅', quantity: random.whole(1, 9) }),
    ),

  'energy-inspection': ({ period, random }) =>
    institutions.slice(0, 20).map((institution) =>
      cells({
        date: random.pick(workdaysIn(period)),
        institution,
        peak: random.chance(50),
        finding: '走廊灯常亮',
        guidance: '分区感应控制',
      }),
    ),

  'institution-energy': ({ random }) =>
    institutions.map((institution) =>
      cells({ institution, score: tenths(random.whole(650, 990)), fulfilled: true, inspected: random.pick(workdaysIn('2011-11')) }),
    ),

  vehicles: (making) =>
    driversOf(making).map((driver, i) =>
      cells({ plate: plateOf(i), model: '桑塔纳', quota: hundredths(960), driver, insured: true, card: cardOf(i), from: '2011-01-01' }),
    ),

  'vehicle-log': (making) =>
    driversOf(making).map((driver, i) => {
      const km = making.random.whole(14_000, 21_000)
      const fuel = Math.round((km * 960 * making.random.whole(92, 108)) / 100_000)
      const repair = making.random.chance(30) ? making.random.whole(10, 80) * 10 : undefined
      return cells({
        plate: plateOf(i),
        driver,
        km: tenths(km),
        fuel: hundredths(fuel),
        'fuel-cost': hundredths(Math.round(fuel * 7.4)),
        designated: true,
        card: cardOf(i),
        'repair-cost': repair,
        'repair-designated': repair === undefined ? undefined : true,
      })
    }),

  'driver-record': (making) =>
    driversOf(making).map((driver) =>
      cells({
        driver,
        trips: making.random.whole(16, 34),
        late: making.random.chance(4) ? 1 : undefined,
        violations: making.random.chance(3) ? 1 : undefined,
        cleanliness: tenths(making.random.whole(880, 990)),
        'safety-due': 1,
        'safety-attended': 1,
      }),
    ),

  contest: (making) =>
    driversOf(making).map((driver, i) => {
      const [start, km] = [making.random.whole(300_000, 900_000), making.random.whole(40_000, 62_000)]
      return cells({
        plate: plateOf(i),
        driver,
        'km-start': tenths(start),
        'km-end': tenths(start + km),
        fuel: hundredths(Math.round((km * 960 * making.random.whole(90, 106)) / 100_000)),
        accident: '无',
      })
    }),

  reception: (making) =>
    Array.from({ length: 40 }, (_, i) => {
      const approval = `JD-${making.period}-${i + 1}`
      return cells({
        date: making.random.pick(workdaysIn(making.period)),
        dept: making.random.pick(departmentsOf(making)),
        guest: '市级部门来客',
        approval,
        guests: 6,
        hosts: 2,
        standard: 60,
        cost: making.random.whole(300, 480),
      })
    }),

  procurement: (making) =>
    Array.from({ length: 60 }, (_, i) => {
      const [quantity, price] = [making.random.whole(1, 20), making.random.whole(100, 90_000)]
      return cells({
        item: '办公用品',
        dept: making.random.pick(departmentsOf(making)),
        quantity,
        price: hundredths(price),
        amount: hundredths(price * quantity),
        way: '协议供货',
        approved: true,
        register: `ZC-${making.period}-${i + 1}`,
        registered: lastDay(making.period),
      })
    }),

  'finance-monthly': ({ period }) =>
    Array.from({ length: 20 }, (_, i) => {
      const monthly = 1_000_000 + i * 12_345
      return cells({
        line: `科目${i + 1}`,
        budget: 130_000 + i * 1500,
        month: hundredths(monthly),
        total: hundredths(monthly * (months.indexOf(period) + 1)),
      })
    }),

  disclosure: ({ county, period }) => {
    const { office, finance, motorpool } = county.bureau.roles
    const published = addDays(lastDay(period), 3)
    const row = (kind: string, dept: string | undefined) =>
      cells({ kind, dept, content: `${period}${kind}`, 'of-month': period, published, place: '上墙' })
    const monthly = [row('财务信息', finance), row('车辆油耗', motorpool)]
    return closesQuarter(period) ? [...monthly, row('重点工作', office), row('承诺进度', office)] : monthly
  },

  'open-requests': ({ county, period, random }) =>
    Array.from({ length: 10 }, (_, i) =>
      cells({
        no: `${period}-${i + 1}`,
        received: `${period}-05`,
        'asked-by': '干部职工',
        question: '停车位何时开放',
        dept: random.pick(county.bureau.departments),
        due: `${period}-20`,
        answered: `${period}-${random.whole(10, 22)}`,
        answer: '已公开',
        place: '网站',
      }),
    ),

  complaints: ({ county, period, random }) =>
    Array.from({ length: 10 }, (_, i) => {
      const dept = random.pick(county.bureau.departments)
      return cells({
        no: `${period}-${i + 1}`,
        matter: `事项${period}-${i + 1}`,
        received: `${period}-04`,
        channel: '电话',
        dept,
        'handled-by': dept,
        due: `${period}-18`,
        closed: `${period}-15`,
        finding: random.pick(['不属实', '不属实', '部分属实', '属实']),
        result: '已答复',
      })
    }),

  'quarterly-meeting': ({ period, random }) => [
    cells({ held: random.pick(workdaysIn(period)), chair: 'L001', attended: 60, matters: '效能建设情况', decisions: `${period}按月通报` }),
  ],

  findings: (making) => {
    const dept = making.random.pick(departmentsOf(making))
    const person = making.random.pick(steadyStaff(making.county, dept))
    return [
      cells({
        person,
        dept,
        kind: '违法违纪',
        sanction: '警告',
        date: making.random.pick(workdaysIn(making.period)),
        document: `局纪〔2011〕${making.period.slice(5)}号`,
      }),
    ]
  },

  review: (making) =>
    departmentsOf(making).flatMap((dept) =>
      staffAtEnd(making.county, dept).flatMap((person, i) =>
        // The leaders vote on heads only: 2,000 posts with three groups each would be more rows than a sheet is meant for.
        (i === 0 ? ['局领导', '中层', '职工'] : ['中层', '职工']).map((group) => {
          const [de, neng, qin, ji, lian] = Array.from({ length: 5 }, () => hundredths(making.random.whole(8300, 9800)))
          return cells({ person, group, ballots: group === '局领导' ? 4 : 5, de, neng, qin, ji, lian })
        }),
      ),
    ),
}
