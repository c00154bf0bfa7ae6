import { compile } from './compile.ts'
import { FormulaError, type Operand } from './operand.ts'

// Rows 4 and 5 of a sheet: A 序号, B name, C a text in a number's place, D 21, E 20, F empty, G a day.
const rows: readonly (readonly Operand[])[] = [
  [1, 'XZ-01 王某', '约30', 21, 20, undefined, 40724],
  [2, undefined, undefined, undefined, undefined, undefined, undefined],
]
const at = (formula: string, row = 3, column = 0) => {
  const compiled = compile(formula, { row: 3, column: 0 })
  if (compiled === undefined) return 'not known'
  try {
    return compiled({ at: { row, column }, cellAt: (r, c) => rows[r - 3]?.[c] })
  } catch (error) {
    if (error instanceof FormulaError) return error.message
    throw error
  }
}

test.each<readonly [string, string | number | boolean, string]>([
  ['COUNTA($B4:$G4)>0', true, 'a filled row'],
  ['AND(ISTEXT(C4),ISERROR(VALUE(C4)))', true, 'text where a number belongs'],
  ['=AND(COUNTA($B4:$G4)>0,ISBLANK(F4))', true, 'empty in a filled row'],
  ['AND(COUNT($D4,$E4)=2,N($D4)<>ROUND(N($E4)+1,9))', false, '21 = 20 + 1'],
  ['AND(COUNT($G4)=1,N($G4)>DATE(2011,6,29))', true, '40724 is 2011-06-30, a day after'],
  ['NOT(OR($B4="甲",$B4="xz-01 王某"))', false, 'letters alike in both cases'],
  ['$F4=""', true, 'an empty cell equals no words'],
  ['$F4=0', true, 'and nothing'],
  ['$B4>5', true, 'a text is after every number'],
  ['-2^2+10%*10', 5, 'a sign binds more tightly than a power, as in Excel: 4 + 1'],
  ['ROUND(1.005,2)', 1.01, 'half away from nothing, in decimal digits'],
  ['1/0', '#DIV/0!', 'an error'],
  ['IFERROR(VALUE(C4),-1)', -1, 'caught'],
  ['$C4+1', '#VALUE!', 'words are no number'],
  ['VLOOKUP(1,A1:B2,2)', 'not known', 'a function that is not known here'],
  ['名称>1', 'not known', 'nor is a name'],
])('%s is %p: %s', (formula, value) => expect(at(formula)).toBe(value))

test('what is not fixed by $ goes along with the cell', () => {
  expect([at('B4=""', 3, 0), at('B4=""', 4, 0), at('$A4=2', 4, 5), at('A$4=1', 4, 0)]).toEqual([false, true, true, true])
})
