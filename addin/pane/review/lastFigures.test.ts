import { sheetOf } from '@kaoji/shared/sheets/registry'
import { countOf, lastFigures } from './lastFigures.ts'

const attendance = sheetOf('attendance')!
const vehicleLog = sheetOf('vehicle-log')!

test('figures of the same person that differ stand beside his, whatever the order; an empty cell is nothing', () => {
  const figures = lastFigures(
    attendance,
    [
      { person: 'XZ-02', 'due-days': '21', present: '21' },
      { person: 'XZ-01', 'due-days': '21', present: '20', late: '2' },
      { person: 'XZ-09', 'due-days': '21', present: '21' },
    ],
    [
      { person: 'XZ-01', 'due-days': '22', present: '20' },
      { person: 'XZ-02', 'due-days': '21', present: '21', late: '0' },
    ],
  )
  expect([...figures]).toEqual([[2, { 'due-days': '22', late: '0' }]])
  expect(countOf(figures)).toBe(2)
})

test('a vehicle is compared by plate and driver, each row of the period before once', () => {
  const row = (plate: string, driver: string, km: string) => ({ plate, driver, km })
  const figures = lastFigures(
    vehicleLog,
    [row('浙A00001', 'CD-04', '900'), row('浙A00001', 'CD-05', '300')],
    [row('浙A00001', 'CD-05', '450'), row('浙A00001', 'CD-04', '900')],
  )
  expect([...figures]).toEqual([[2, { km: '450' }]])
})

test('deeds that happened once have nothing to be compared with', () => {
  const publicity = sheetOf('energy-publicity')!
  expect([...lastFigures(publicity, [{ institution: '机关大院', quantity: '350' }], [{ institution: '机关大院', quantity: '6' }])]).toEqual(
    [],
  )
})
