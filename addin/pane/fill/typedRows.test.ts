import { typedRows } from './typedRows.ts'

test('what could not be read stays as it was typed, empty rows are left out', () => {
  const raw = [{ km: '３０', plate: '浙A1' }, {}, { km: '约30', plate: ' ', day: { serial: 99999999 } }]
  const checked = { rows: [{ km: '30', plate: '浙A1' }, {}], places: [1, 3] }
  expect(typedRows(raw, checked)).toEqual([
    { km: '30', plate: '浙A1' },
    { km: '约30', day: '99999999' },
  ])
})
