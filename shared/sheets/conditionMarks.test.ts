import { conditionMarks } from './conditionMarks.ts'
import { excelFormula } from './excelFormula.ts'
import { sheetOf, sheets } from './registry.ts'

const types = { due: 'number', present: 'number', absent: 'number', from: 'date', to: 'date', form: 'text', book: 'text' } as const
const letters: Record<string, string> = { due: 'B', present: 'C', absent: 'D', from: 'E', to: 'F', form: 'G', book: 'H' }
const formula = (condition: string, wanted: 'held' | 'broken') =>
  excelFormula(condition, wanted, {
    cell: (column) => (letters[column] === undefined ? undefined : `$${letters[column]}4`),
    typeOf: (column) => types[column as keyof typeof types],
    given: { freeze: '2012-01-15' },
  })

test.each([
  ["form = '集中学习'", 'held', '$G4="集中学习"'],
  ["form = '集中学习'", 'broken', 'AND($G4<>"",$G4<>"集中学习")'],
  ["form ≠ '无'", 'held', 'AND($G4<>"",$G4<>"无")'],
  ["form in ('甲', '乙')", 'held', 'OR($G4="甲",$G4="乙")'],
  ["form in ('甲', '乙')", 'broken', 'AND($G4<>"",NOT(OR($G4="甲",$G4="乙")))'],
  ['book filled', 'held', '$H4<>""'],
  ['book empty', 'broken', '$H4<>""'],
  ['present > 0', 'broken', 'AND(COUNT($C4)=1,N($C4)<=0)'],
  ['not present > 0', 'broken', 'AND(COUNT($C4)=1,N($C4)>0)'],
  ["form = '甲' and present > 0", 'broken', 'OR(AND($G4<>"",$G4<>"甲"),AND(COUNT($C4)=1,N($C4)<=0))'],
  ["form = '甲' or present > 0", 'broken', 'AND(AND($G4<>"",$G4<>"甲"),AND(COUNT($C4)=1,N($C4)<=0))'],
  // an empty cell adds nothing, nothing at all cannot be said
  ['present + absent ÷ 2 = due', 'broken', 'AND(COUNT($B4)=1,COUNT($C4,$D4)>0,ROUND(N($C4)+ROUND(N($D4)/2,9),9)<>N($B4))'],
  ['due − (present − absent) ≤ 1', 'broken', 'AND(COUNT($B4,$C4,$D4)>0,ROUND(N($B4)-N($C4)+N($D4),9)>1)'],
  ['present ≤ due × 1.3', 'broken', 'AND(COUNT($C4,$B4)=2,N($C4)>ROUND(N($B4)*1.3,9))'],
  // days need both dates
  ['due ≤ to − from + 1', 'broken', 'AND(COUNT($B4,$F4,$E4)=3,N($B4)>ROUND(N($F4)-N($E4)+1,9))'],
  ['to ≤ @freeze', 'broken', 'AND(COUNT($F4)=1,N($F4)>DATE(2012,1,15))'],
] as const)('%s, %s', (condition, wanted, is) => expect(formula(condition, wanted)).toBe(is))

test('an unknown column is a fault of the definition', () =>
  expect(() => formula('colour filled', 'held')).toThrow('there is no column "colour"'))

test('reception: a reason where the cost is over the standard', () => {
  expect(conditionMarks(sheetOf('reception')!, '2011-05', '2012-01-15')).toEqual([
    { letter: 'F', formula: 'AND(COUNT($F4)=1,N($F4)<=0)', marks: 'error' },
    {
      letter: 'J',
      formula: 'AND($J4="",AND(COUNT($I4,$H4)=2,COUNT($F4,$G4)>0,N($I4)>ROUND(ROUND(N($F4)+N($G4),9)*N($H4),9)))',
      marks: 'missing',
    },
  ])
})

// validations and older programs stop at 255 characters
test.each(sheets.map((sheet) => [sheet.kind, sheet] as const))('%s: every formula is short, its brackets closed', (_, sheet) => {
  const formulas = conditionMarks(sheet, { month: '2011-06', quarter: '2011-Q2', year: '2011' }[sheet.cycle], '2012-01-15').map(
    (mark) => mark.formula,
  )
  expect(formulas.filter((one) => one.length > 255 || one.split('(').length !== one.split(')').length)).toEqual([])
})
