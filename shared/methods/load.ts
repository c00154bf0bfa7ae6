import { Decimal } from '../decimal.ts'
import type { Result } from '../result.ts'
import { failed, ok } from '../result.ts'
import { rules } from '../rules/registry.ts'
import type { LoadedRule, RuleKind } from '../rules/define.ts'
import { WrongParameter } from '../rules/parameters.ts'
import { amountOfFigures, amountOver, columnsRead, conditionOfFigures, conditionOver, typeIn } from '../scoring/compiled.ts'
import { expressionsOf, specsOf } from '../scoring/specs.ts'
import { sheetOf } from '../sheets/registry.ts'
import type { ClauseData, MethodData, MethodFault } from './define.ts'
import { methodShape } from './shape.ts'

/** A method whose parameters were read and found sound. */
export interface LoadedMethod {
  readonly data: MethodData
  readonly clauses: ReadonlyMap<string, LoadedClause>
}

export interface LoadedClause {
  readonly data: ClauseData
  readonly rule: LoadedRule
  readonly maximum: Decimal
}

const known = new WeakMap<object, Result<LoadedMethod, readonly MethodFault[]>>()

/**
 * Reads a method from its data: parameters of every rule, expressions, facts that must name columns, sums of points. All faults come at once, each
 * with its clause.
 */
export function loadMethod(written: unknown): Result<LoadedMethod, readonly MethodFault[]> {
  if (typeof written === 'object' && written !== null) {
    const before = known.get(written)
    if (before !== undefined) return before
    const result = load(written)
    known.set(written, result)
    return result
  }
  return failed([{ clause: '', says: { zh: '这不是考核办法的数据', en: 'This is no method' } }])
}

function load(written: object): Result<LoadedMethod, readonly MethodFault[]> {
  const shape = methodShape(written)
  if (!shape.ok) return shape
  const data = shape.value
  const faults: MethodFault[] = []
  const clauses = new Map<string, LoadedClause>()
  for (const clause of data.clauses) {
    const found: string[] = []
    const rule = loadRule(clause, found)
    found.push(...faultsOfFacts(clause))
    faults.push(
      ...found.map((fault) => ({ clause: clause.no, says: { zh: `第${clause.no}条：${fault}`, en: `Clause ${clause.no}: ${fault}` } })),
    )
    if (clauses.has(clause.no))
      faults.push({ clause: clause.no, says: { zh: `第${clause.no}条出现两次`, en: `Clause ${clause.no} stands twice` } })
    if (rule !== undefined) clauses.set(clause.no, { data: clause, rule, maximum: Decimal.of(clause.maximum) })
  }
  faults.push(...faultsOfSums(data))
  return faults.length === 0 ? ok({ data, clauses }) : failed(faults)
}

function loadRule(clause: ClauseData, faults: string[]): LoadedRule | undefined {
  const kind: RuleKind | undefined = rules[clause.kind]
  if (kind === undefined) {
    faults.push(`"${clause.kind}" is no rule kind`)
    return undefined
  }
  if (kind.shape !== clause.facts.shape) faults.push(`${clause.kind} wants facts of the shape "${kind.shape}", not "${clause.facts.shape}"`)
  try {
    return kind.load(Decimal.of(clause.maximum), clause.parameters)
  } catch (trouble) {
    if (!(trouble instanceof WrongParameter)) throw trouble
    faults.push(trouble.message)
    return undefined
  }
}

function faultsOfFacts(clause: ClauseData): readonly string[] {
  const faults: string[] = []
  const attempt = (check: () => unknown) => {
    try {
      check()
    } catch (trouble) {
      if (!(trouble instanceof SyntaxError)) throw trouble
      faults.push(trouble.message)
    }
  }
  for (const spec of specsOf(clause.facts)) {
    if (sheetOf(spec.sheet) === undefined) faults.push(`there is no sheet "${spec.sheet}"`)
    else if (spec.where !== undefined) attempt(() => conditionOver(spec.sheet, spec.where!))
  }
  for (const { rows, reads } of expressionsOf(clause.facts)) {
    if (sheetOf(rows.sheet) === undefined) continue
    for (const source of reads) {
      const columns = columnsRead(source)
      const stranger = columns.find((column) => typeIn(rows.sheet, column) === undefined)
      if (stranger !== undefined) faults.push(`"${rows.sheet}" has no column "${stranger}"`)
      else if (columns.length > 0 && columns[0] !== source && !/[=≠<≤>≥]|empty|filled| in /u.test(source))
        attempt(() => amountOver(rows.sheet, source))
    }
  }
  if (clause.facts.shape === 'value') attempt(() => amountOfFigures(clause.facts.shape === 'value' ? clause.facts.value : '0'))
  if (clause.facts.shape === 'entries')
    for (const item of clause.facts.items) if ('when' in item) attempt(() => conditionOfFigures(item.when))
  if (clause.level !== 'bureau' && clause.facts.shape !== 'record' && specsOf(clause.facts).length > 0 && clause.missing === undefined) {
    faults.push('what a missing sheet means is not said')
  }
  return faults
}

function faultsOfSums(data: MethodData): readonly MethodFault[] {
  const faults: MethodFault[] = []
  const say = (zh: string, en: string) => faults.push({ clause: '', says: { zh, en } })
  for (const { section, points } of data.sections) {
    const sum = Decimal.sum(data.clauses.filter((clause) => clause.section === section).map((clause) => Decimal.of(clause.maximum)))
    if (!sum.eq(Decimal.of(points)))
      say(`${section}部分各条合计${sum.toString()}，应为${points}`, `Section ${section} sums to ${sum.toString()}, not ${points}`)
  }
  const total = Decimal.sum(data.sections.map(({ points }) => Decimal.of(points)))
  if (!total.eq(Decimal.of(100))) say(`各部分合计${total.toString()}，应为100`, `The sections sum to ${total.toString()}, not 100`)
  const sections = new Set([...data.sections.map(({ section }) => section), data.bonus.section, data.restraints.section])
  for (const clause of data.clauses) {
    if (!sections.has(clause.section))
      faults.push({
        clause: clause.no,
        says: { zh: `第${clause.no}条：没有“${clause.section}”部分`, en: `Clause ${clause.no}: there is no section ${clause.section}` },
      })
  }
  const falling = data.grades.every((grade, i) => i === 0 || Decimal.of(grade.from).lt(Decimal.of(data.grades[i - 1]!.from)))
  if (!falling || !Decimal.of(data.grades.at(-1)?.from ?? '1').isZero())
    say('等次分数线应由高到低，末等从0起', 'Grades must fall from best to worst, the last from 0')
  return faults
}
