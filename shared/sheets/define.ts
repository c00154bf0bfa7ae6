import type { Cycle, Period } from '../period.ts'
import type { Row, Section, Bureau } from '../year.ts'
import type { Text } from '../text.ts'
import type { ValueType, Values } from '../expressions/evaluate.ts'
import type { StaffingIndex } from './staffingIndex.ts'

/** Who fills a sheet: every department for itself, a section for the bureau, or the inspection group. */
export type FilledBy = 'each' | Section | 'inspection-group'

export type ColumnType =
  | 'text' // ≤ 100 characters
  | 'long-text' // ≤ 2,000 characters
  | 'count' // whole number ≥ 0
  | 'one-place' // decimal ≥ 0, at most one place
  | 'two-places' // decimal ≥ 0, at most two places
  | 'percent' // 0 to 100, at most one place
  | 'date'
  | 'yes-no' // 是 / 否
  | 'choice'
  | 'month' // yyyy-mm
  | 'person' // code in staffing on the row's date
  | 'people' // several codes, divided by 、
  | 'department'
  | 'reference' // must exist in another sheet's column

/** Where a value must exist: another year sheet's column, in the rows where `where` holds; `ownRowsOf`: those naming the own department there. */
export interface Reference {
  readonly kind: string
  readonly column: string
  /** a condition in the language of shared/expressions over the rows of that sheet */
  readonly where?: string
  /** the department column of that sheet; a value of another department's is noted, not refused */
  readonly ownRowsOf?: string
}

export interface Column {
  readonly title: Text
  /** what the cell holds, in a sentence: the heading's prompt */
  readonly meaning?: Text
  readonly type: ColumnType
  readonly unit?: Text
  readonly width: number
  /** true, or a condition in the language of shared/expressions over the same row */
  readonly required?: true | string
  readonly choices?: readonly string[]
  /** `→`: the sheet and column where the value must exist */
  readonly refersTo?: Reference
  /** a date that may lie outside the period */
  readonly any?: true
  /** Σ in a printed copy */
  readonly sum?: true
  /** a number's upper bound, included */
  readonly most?: string
  /** what the whole text must match, a regular expression without anchors */
  readonly pattern?: { readonly source: string; readonly says: Text }
  /** the text names a kind of sheet 表种: its title, key or 表号 */
  readonly namesKind?: true
  /** a person may have left before the row's date: a finding or a complaint comes later than the deed */
  readonly mayHaveLeft?: true
  /** what only whoever accepts sets or confirms; a department's entry is a proposal */
  readonly decidedBy?: 'accepter'
}

export type Severity = 'error' | 'explain' | 'warn'

/** A problem 问题: what is wrong in one place of a sheet, and by which rule. */
export interface Problem {
  readonly kind: string
  /** 序号, first data row = 1; 0 where the whole sheet is meant */
  readonly row: number
  /** column key; '' where the whole row or sheet is meant */
  readonly column: string
  /** Excel address (D6) in the sheet as laid out: row 4 is 序号 1, column A is 序号; '' where the sheet is meant */
  readonly cell: string
  readonly rule: string
  readonly severity: Severity
  readonly says: Text
  /** the certain mend, where there is one: the text the cell should hold */
  readonly mend?: string
}

/** A row whose cells are read: numbers as Decimal, everything else canonical text, empty cells absent. */
export type ReadRow = Values

/** What checks need to know beyond the sheet. A lookup that is not there yet answers undefined, and the checks that need it are silent. */
export interface SheetContext {
  readonly bureau: Bureau
  readonly freeze: string
  readonly department: string
  readonly period: Period
  /** newest rows of another sheet (its newest live version) */
  rowsOf(kind: string, department: string, period: Period): readonly Row[] | undefined
  /** everybody's posts, where whoever made the context keeps them indexed; left out, they are indexed out of `rowsOf` */
  staffing?(): StaffingIndex
  /** for self-assessment: the clauses by which a person is assessed, by number; left out or undefined where no method or run is at hand */
  clausesOf?(person: string): ReadonlyMap<string, ClauseStanding> | undefined
}

/** Another sheet that a check may ask its context for, and the columns that it reads there: all where none are named. */
export interface AskedSheet {
  readonly kind: string
  readonly department: string
  readonly period: Period
  readonly columns?: readonly string[]
}

/** What is known of a sheet before its rows are. */
export type SheetSetting = Pick<SheetContext, 'bureau' | 'department' | 'period'>

/** What a self-assessment 自评 is held against: the clause's maximum, and the points of the newest run where there is one. */
export interface ClauseStanding {
  readonly maximum: string
  readonly computed?: string
}

export interface Finding {
  /** index into the rows, from 0; undefined where the sheet is meant */
  readonly row?: number
  readonly columns: readonly string[]
  readonly says: Text
  readonly severity?: Severity
}

/** The sheet a check looks at. */
export interface UnderCheck {
  readonly sheet: SheetDefinition
  /** every row at its place, so that an index + 1 is the 序号; an empty row has no cells */
  readonly rows: readonly ReadRow[]
  /** the same rows as they will be kept: canonical text, numbers too */
  readonly texts: readonly Row[]
  /** whether a cell was filled with something that could not be read: it is absent from its row, and nothing should be concluded from that */
  readonly refused: (row: number, column: string) => boolean
}

/** A check beyond the types: a condition over one row as data, or a pure function over the sheet. */
export type Check =
  | {
      readonly rule: string
      readonly severity?: Severity
      /** the cells it speaks of; the first is where a click goes */
      readonly cells: readonly string[]
      /** what must hold, in the language of shared/expressions; unsaid (an empty cell) is no problem */
      readonly holds: string
      /** `{column}` is replaced by that cell's text, `{present + absent ÷ 2}` by that amount (cut to two places) */
      readonly says: Text
    }
  | {
      readonly rule: string
      readonly severity?: Severity
      readonly find: (under: UnderCheck, context: SheetContext) => readonly Finding[]
      /** every sheet that it may ask for beside staffing, whatever the rows are: who checks away from the service takes them along */
      readonly asks?: (setting: SheetSetting, sheet: SheetDefinition) => readonly AskedSheet[]
      /** the columns by which it tells each row of the sheet from the others */
      readonly once?: readonly string[]
      /** it asks by which clauses a person is assessed */
      readonly asksClauses?: true
      /** what it demands, for the documentation; `{column}` is replaced by that column's title */
      readonly demands: Text
    }

/** When a sheet is due: the usual day of its cycle, or a day as MM-DD of the year or of the next one. */
export type Due = { readonly after: 'period' } | { readonly on: string; readonly year: 'same' | 'next' }

/** A standardized sheet 表种. Everything about it stands here; validator, template, schema, page follow. */
export interface SheetDefinition {
  readonly kind: string
  /** its place in the table of the domain, for good: 局考15表 */
  readonly number: number
  /** the definition's version */
  readonly version: string
  readonly title: Text
  /** the system of the report it serves */
  readonly source: string
  readonly cycle: Cycle
  readonly filledBy: FilledBy
  readonly due: Due
  /** the first month that is due, for month sheets that start later */
  readonly firstMonth?: number
  /** not due where nothing can exist */
  readonly dueWhen?: 'company-assigned' | 'village-assigned' | 'party-members'
  /** §: only filler, office, leaders and the persons named in a row, after publication */
  readonly restricted?: true
  /** who alone fills it, where the department's own people neither write nor read it */
  readonly writers?: readonly ('inspector' | 'office')[]
  /** who besides the assessment office 考核办 may accept it */
  readonly alsoAcceptedBy?: 'inspector'
  /** the date column by which a row is dated; without it a row is dated by the period */
  readonly dated?: string
  /** what usually stays from period to period: the columns that a new sheet is offered from the last one */
  readonly carriesOver?: readonly string[]
  /** the column of the department a row is about, where that is not whoever fills */
  readonly about?: string
  /** a row with the same value here replaces the earlier one, by period, within its department */
  readonly ledger?: string
  readonly columns: Readonly<Record<string, Column>>
  readonly checks: readonly Check[]
  /** 填报说明, one line */
  readonly notes: Text
}

/** @returns what a column holds, for the expression language; undefined where the sheet has no such column */
export function valueType(sheet: Pick<SheetDefinition, 'columns'>, column: string): ValueType | undefined {
  const type = sheet.columns[column]?.type
  if (type === undefined) return undefined
  if (type === 'count' || type === 'one-place' || type === 'two-places' || type === 'percent') return 'number'
  return type === 'date' ? 'date' : 'text'
}
