import { say } from '../../messages/render.ts'
import { firstDay, lastDay } from '../../period.ts'
import type { Row } from '../../year.ts'
import type { AskedSheet, Check, SheetContext, SheetSetting, UnderCheck } from '../define.ts'
import { namesOf } from '../titles.ts'

const vehiclesOf = (context: SheetContext): readonly Row[] =>
  context.rowsOf('vehicles', context.department, String(context.bureau.year)) ?? []

const vehiclesAsked = ({ department, bureau }: SheetSetting): AskedSheet[] => [
  { kind: 'vehicles', department, period: String(bureau.year), columns: ['plate', 'driver', 'card', 'from', 'to'] },
]

/** The card in a row is the vehicle's own 一车一卡; another one is noted here and charged by the drivers' method. */
export const ownCard: Check = {
  rule: 'another-card',
  severity: 'warn',
  demands: { zh: '{card}为该车的油卡', en: '{card} is the vehicle’s own' },
  asks: vehiclesAsked,
  find({ rows }, context) {
    const cards = new Map(vehiclesOf(context).map(({ plate, card }) => [plate, card]))
    return rows.flatMap((row, i) => {
      const own = cards.get(String(row['plate']))
      if (row['card'] === undefined || own === undefined || row['card'] === own) return []
      return [{ row: i, columns: ['card', 'plate'], says: { zh: `油卡不是该车的${own}。`, en: `not the vehicle’s own card ${own}.` } }]
    })
  },
}

/** Every vehicle in service on some day of the month has a row; a reserve without one is only to be explained. */
export const everyVehicleInService: readonly Check[] = [
  {
    rule: 'every-vehicle',
    demands: { zh: '每辆在用车一行', en: 'every vehicle in service has a row' },
    asks: vehiclesAsked,
    find: (under, context) => lacking(under, context, false),
  },
  {
    rule: 'every-reserve',
    severity: 'explain',
    demands: { zh: '备用车没有一行的说明原因', en: 'a reserve without a row is explained' },
    asks: vehiclesAsked,
    find: (under, context) => lacking(under, context, true),
  },
]

function lacking({ rows }: UnderCheck, context: SheetContext, reserve: boolean) {
  const there = new Set(rows.map((row) => row['plate']))
  const [from, to] = [firstDay(context.period), lastDay(context.period)]
  const plates = vehiclesOf(context).flatMap((vehicle) => {
    const inService = (vehicle['from'] ?? from) <= to && (vehicle['to'] === undefined || from <= vehicle['to'])
    const { plate, driver } = vehicle
    return plate !== undefined && inService && (driver === undefined) === reserve && !there.has(plate) ? [plate] : []
  })
  if (plates.length === 0) return []
  const names = namesOf(plates, (shown, count) => say('check.and-other-things', { names: shown, count }))
  return [{ columns: ['plate'], says: say(reserve ? 'check.vehicles-missing-note' : 'check.vehicles-missing', { names }) }]
}
