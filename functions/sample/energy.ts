import type { Period } from '@kaoji/shared/period'
import { bureau, energy, months, quarters, year } from './bureau.ts'
import { cells, tenths } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import { institutions, metered } from './institutions.ts'
import type { Random } from './mulberry32.ts'
import { randomOf } from './mulberry32.ts'
import { workdaysIn } from './workdays.ts'

// 机关大院, January to December: 243,300 of 256,200 kWh and 5,078 of 8,138 t.
const compound = {
  electricity: [26100, 21300, 18900, 15600, 16200, 21400, 27900, 28600, 19800, 14700, 15100, 17700],
  electricityBase: [27800, 22100, 19600, 16500, 17300, 22600, 29400, 30100, 20500, 15400, 16200, 18700],
  water: [402, 331, 390, 398, 424, 468, 512, 520, 451, 408, 391, 383],
  waterBase: [560, 470, 590, 640, 700, 790, 880, 910, 760, 660, 590, 588],
} as const

/** 能源资源消耗: the compound and what else is metered month by month; 县行政服务中心 is new and has no water of last year. */
export const energyUse: System = (seed) =>
  each('energy-use', energy, months, (month) => {
    const i = months.indexOf(month)
    const random = randomOf(seed, `energy-use ${month}`)
    const own = cells({
      institution: bureau.compound,
      electricity: compound.electricity[i],
      'electricity-base': compound.electricityBase[i],
      water: compound.water[i],
      'water-base': compound.waterBase[i],
      gas: 300 + 25 * random.whole(0, 8),
      fuel: 2600 + random.whole(-300, 300),
      headcount: 620,
      area: '21500',
    })
    return [own, ...metered.map((place) => meteredRow(place, i, random))]
  })

function meteredRow(place: (typeof metered)[number], month: number, random: Random) {
  const season = [112, 100, 92, 82, 84, 104, 128, 130, 98, 80, 84, 98][month]!
  const base = Math.round((place.electricity * season) / 100)
  const waterBase = Math.round((place.water * (90 + random.whole(0, 20))) / 100)
  return cells({
    institution: place.name,
    electricity: Math.round((base * random.whole(88, 104)) / 100),
    'electricity-base': base,
    water: Math.round((waterBase * random.whole(82, 105)) / 100),
    'water-base': place.newBuilding ? 0 : waterBase,
    headcount: place.headcount,
    area: tenths(place.area * 10),
  })
}

type Campaign = readonly [
  quarter: Period,
  kind: string,
  institution: string,
  content: string,
  quantity: number,
  more?: { medium?: string; measure?: string; audience?: number },
]

// 2,060 booklets and appeals, 308 banners; the energy month 节能宣传月 is June.
const campaigns: readonly Campaign[] = [
  ['2011-Q1', '图册倡议书', '机关大院', '节能知识图册', 260],
  ['2011-Q1', '标语', '机关大院', '随手关灯、节约用水标语', 45],
  ['2011-Q1', '措施', '机关大院', '走廊更换节能灯具', 120, { measure: '绿色照明' }],
  ['2011-Q1', '措施', '机关大院', '检修漏水阀门', 18, { measure: '水管检修' }],
  ['2011-Q2', '图册倡议书', '机关各部门', '节能倡议书', 900],
  ['2011-Q2', '图册倡议书', '各乡镇', '公共机构节能知识图册', 500],
  ['2011-Q2', '横幅', '机关大院大门口', '节能宣传月横幅', 12],
  ['2011-Q2', '横幅', '机关各部门', '办公楼悬挂节能横幅', 128],
  ['2011-Q2', '横幅', '各乡镇', '主要街道悬挂节能横幅', 110],
  ['2011-Q2', '展板', '机关大院', '低碳办公展板', 16],
  ['2011-Q2', '图片展', '龙山公园', '节能法律法规及科普知识大型图片展', 1, { audience: 3200 }],
  ['2011-Q2', '摄影展', '县文化馆', '"低碳生活在我身边"节能摄影展', 1, { audience: 1500 }],
  ['2011-Q2', '媒体', '县报社', '节能宣传月专版', 2, { medium: '报纸' }],
  ['2011-Q2', '媒体', '县电视台', '公共机构节能专题', 3, { medium: '电视', audience: 20000 }],
  ['2011-Q2', '媒体', '县广播站', '节能小常识', 20, { medium: '广播' }],
  ['2011-Q3', '图册倡议书', '县行政服务中心', '夏季空调26度倡议书', 400],
  ['2011-Q3', '横幅', '各乡镇', '迎峰度夏节电横幅', 58],
  ['2011-Q3', '媒体', '县政府网站', '节能月报', 3, { medium: '网络' }],
  ['2011-Q3', '措施', '机关大院', '空调机组加装节电装置', 6, { measure: '装置改造' }],
  ['2011-Q3', '措施', '机关大院', '更换老旧水管', 320, { measure: '水管检修' }],
  ['2011-Q4', '措施', '机关大院', '会议室更换节能灯具', 350, { measure: '绿色照明' }],
  ['2011-Q4', '媒体', '县政府网站', '全年节能成效', 1, { medium: '网络' }],
]

/** 节能宣传与措施: what was printed, hung, shown and refitted. */
export const energyPublicity: System = (seed) =>
  each('energy-publicity', energy, quarters, (quarter) => {
    const random = randomOf(seed, `energy-publicity ${quarter}`)
    const days = quarter === '2011-Q2' ? workdaysIn('2011-06') : workdaysIn(quarter)
    return campaigns
      .filter(([when]) => when === quarter)
      .map(([, kind, institution, content, quantity, { audience, ...more } = {}]) =>
        cells({ date: random.pick(days), kind, institution, content, ...more, quantity, audience }),
      )
  })

const observed: readonly (readonly [finding: string, guidance: string])[] = [
  ['空调温度低于26度', '现场调高并张贴提示'],
  ['白天走廊灯常亮', '建议分区感应控制'],
  ['用电台账不全', '指导按月登记'],
  ['水龙头滴漏', '限三日内维修'],
  ['电脑待机过夜', '落实下班断电制度'],
  ['管理规范,未发现浪费', '推广其做法'],
]

/** 节能督查: towns and departments, most of them at peak time 用电高峰期. */
export const energyInspection: System = (seed) =>
  each('energy-inspection', energy, quarters, (quarter) => {
    const random = randomOf(seed, `energy-inspection ${quarter}`)
    const days = workdaysIn(quarter)
    return random
      .shuffled(institutions)
      .slice(0, 9)
      .map((institution) => {
        const at = random.whole(0, days.length - 8)
        const [finding, guidance] = random.pick(observed)
        return cells({
          date: days[at],
          institution,
          peak: quarter === '2011-Q3' || random.chance(30),
          finding,
          guidance,
          rectified: random.chance(70) ? days[at + random.whole(2, 7)] : undefined,
        })
      })
  })

// The two that did not fulfil 未完成; a third fulfilled its targets with a score under 60, which wants an explanation.
const short: Readonly<Record<string, { score: number; fulfilled: boolean }>> = {
  岭下乡政府: { score: 548, fulfilled: false },
  县体育馆: { score: 571, fulfilled: false },
  县老年大学: { score: 590, fulfilled: true },
}

/** 公共机构节能考核: 62 institutions, 60 of which fulfilled their targets. */
export const institutionEnergy: System = (seed) => {
  const random = randomOf(seed, 'institution-energy')
  const days = [...workdaysIn('2011-11'), ...workdaysIn('2011-12')].slice(0, -8)
  const rows = institutions.map((institution) => {
    const { score, fulfilled } = short[institution] ?? { score: random.whole(700, 985), fulfilled: true }
    return cells({ institution, score: tenths(score), fulfilled, inspected: random.pick(days) })
  })
  return [{ kind: 'institution-energy', department: energy, period: String(year), rows }]
}
