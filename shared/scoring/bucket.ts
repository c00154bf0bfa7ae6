import type { DueSheet } from '../due/dueList.ts'
import type { RowsSpec } from '../methods/define.ts'
import { ownersOfRow } from './attribute.ts'
import type { DepartmentFacts, FactRow, SheetRef } from './facts.ts'
import type { ReadRow } from './sheetsRead.ts'
import { specKey } from './specs.ts'
import type { UsedSpec } from './usedSpecs.ts'
import { rowsOfSpec } from './usedSpecs.ts'
import type { RowsRead } from './yearRead.ts'
import { placeName } from '../placeName.ts'

/** Gives each row of a spec to whom it belongs among some departments. */
export function giveRows(
  { spec, types }: UsedSpec,
  { inputs, sheets, staff, given }: RowsRead,
  buckets: ReadonlyMap<string, Pick<Bucket, 'add'>>,
): void {
  const attribution = { staff, bureau: inputs.bureau }
  for (const row of rowsOfSpec(spec, sheets, given)) {
    for (const { department, segment } of ownersOfRow(spec.whose, row, attribution)) {
      if (segment !== undefined && !types.has(segment.type)) continue
      buckets.get(department)?.add(spec, segment?.id ?? '', row)
    }
  }
}

/** The rows of one department, each once, and whose they are. */
export class Bucket {
  private readonly refs = new Map<string, number>()
  private readonly sheets: SheetRef[] = []
  private readonly rows: FactRow[] = []
  private readonly known = new Map<ReadRow | FactRow, number>()
  private readonly belongs: Record<string, Record<string, number[]>> = {}
  private readonly missing: Record<string, Record<string, number[]>> = {}

  add(spec: RowsSpec, owner: string, row: ReadRow): void {
    const index = this.indexOf(row, row.sheet)
    const owned = ((this.belongs[specKey(spec)] ??= {})[owner] ??= [])
    if (owned.at(-1) !== index) owned.push(index)
  }

  addMissing(spec: RowsSpec, owner: string, sheet: DueSheet): void {
    const owned = ((this.missing[specKey(spec)] ??= {})[owner] ??= [])
    const index = this.ref(sheet, 0)
    if (!owned.includes(index)) owned.push(index)
  }

  /** Takes over what earlier facts have by a spec whose rows are as they were. */
  keepRows(spec: RowsSpec, before: DepartmentFacts): void {
    const owners = before.belongs[specKey(spec)]
    if (owners === undefined) return
    const anew = new Map<number, number>()
    for (const old of indexesIn(owners)) anew.set(old, this.indexOf(before.rows[old]!, before.sheets[before.rows[old]!.sheet]!))
    this.belongs[specKey(spec)] = reindexed(owners, anew)
  }

  /** Takes over what earlier facts miss by a spec. */
  keepMissing(spec: RowsSpec, before: DepartmentFacts): void {
    const owners = before.missing[specKey(spec)]
    if (owners === undefined) return
    const anew = new Map<number, number>()
    for (const old of indexesIn(owners)) anew.set(old, this.ref(before.sheets[old]!, 0))
    this.missing[specKey(spec)] = reindexed(owners, anew)
  }

  /** What is kept and added, with what is due as earlier facts have it. */
  doneAfter(before: DepartmentFacts): Parted {
    const due = Object.fromEntries(
      Object.entries(before.due).map(([kind, own]) => [
        kind,
        { due: own.due, missing: own.missing.map((old) => this.ref(before.sheets[old]!, 0)) },
      ]),
    )
    return { sheets: this.sheets, rows: this.rows, belongs: this.belongs, missing: this.missing, due }
  }

  done(due: ReadonlyMap<string, readonly DueSheet[]>, missing: readonly DueSheet[]): Parted {
    const absent = new Set(missing)
    const dueHere = Object.fromEntries(
      [...due].map(([kind, sheets]) => [
        kind,
        { due: sheets.length, missing: sheets.filter((sheet) => absent.has(sheet)).map((sheet) => this.ref(sheet, 0)) },
      ]),
    )
    return { sheets: this.sheets, rows: this.rows, belongs: this.belongs, missing: this.missing, due: dueHere }
  }

  private indexOf(row: ReadRow | FactRow, sheet: SheetRef): number {
    const known = this.known.get(row)
    if (known !== undefined) return known
    this.rows.push({ sheet: this.ref(sheet, sheet.version), place: row.place, values: row.values })
    this.known.set(row, this.rows.length - 1)
    return this.rows.length - 1
  }

  private ref(place: Omit<SheetRef, 'version'>, version: number): number {
    const name = placeName(place)
    const known = this.refs.get(name)
    if (known !== undefined) return known
    const { kind, department, period } = place
    this.sheets.push({ kind, department, period, version })
    this.refs.set(name, this.sheets.length - 1)
    return this.sheets.length - 1
  }
}

type Parted = Pick<DepartmentFacts, 'sheets' | 'rows' | 'belongs' | 'missing' | 'due'>

type Owners = Readonly<Record<string, readonly number[]>>

/** Each index once, in order: what no earlier spec took comes in the order in which it came then. */
const indexesIn = (owners: Owners) => [...new Set(Object.values(owners).flat())].sort(ascending)
const ascending = (a: number, b: number) => a - b

/** The same owners with other indexes. */
function reindexed(owners: Owners, anew: ReadonlyMap<number, number>): Record<string, number[]> {
  const found: Record<string, number[]> = {}
  for (const [owner, own] of Object.entries(owners)) {
    const indexes: number[] = []
    for (const old of own) indexes.push(anew.get(old)!)
    found[owner] = indexes
  }
  return found
}
