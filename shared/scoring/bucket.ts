import type { DueSheet } from '../due/dueList.ts'
import type { RowsSpec } from '../methods/define.ts'
import type { DepartmentFacts, FactRow, SheetRef } from './facts.ts'
import type { ReadRow } from './sheetsRead.ts'
import { specKey } from './specs.ts'

/** The rows of one department, each once, and whose they are. */
export class Bucket {
  private readonly refs = new Map<string, number>()
  private readonly sheets: SheetRef[] = []
  private readonly rows: FactRow[] = []
  private readonly known = new Map<ReadRow, number>()
  private readonly belongs: Record<string, Record<string, number[]>> = {}
  private readonly missing: Record<string, Record<string, number[]>> = {}

  add(spec: RowsSpec, owner: string, row: ReadRow): void {
    let index = this.known.get(row)
    if (index === undefined) {
      index = this.rows.length
      this.known.set(row, index)
      this.rows.push({ sheet: this.ref(row.sheet, row.sheet.version), place: row.place, values: row.values })
    }
    const owned = ((this.belongs[specKey(spec)] ??= {})[owner] ??= [])
    if (owned.at(-1) !== index) owned.push(index)
  }

  addMissing(spec: RowsSpec, owner: string, sheet: DueSheet): void {
    const owned = ((this.missing[specKey(spec)] ??= {})[owner] ??= [])
    const index = this.ref(sheet, 0)
    if (!owned.includes(index)) owned.push(index)
  }

  done(
    due: ReadonlyMap<string, readonly DueSheet[]>,
    missing: readonly DueSheet[],
  ): Pick<DepartmentFacts, 'sheets' | 'rows' | 'belongs' | 'missing' | 'due'> {
    const absent = new Set(missing)
    const dueHere = Object.fromEntries(
      [...due].map(([kind, sheets]) => [
        kind,
        { due: sheets.length, missing: sheets.filter((sheet) => absent.has(sheet)).map((sheet) => this.ref(sheet, 0)) },
      ]),
    )
    return { sheets: this.sheets, rows: this.rows, belongs: this.belongs, missing: this.missing, due: dueHere }
  }

  private ref({ kind, department, period }: Omit<SheetRef, 'version'>, version: number): number {
    const key = `${kind}\n${department}\n${period}`
    const known = this.refs.get(key)
    if (known !== undefined) return known
    this.sheets.push({ kind, department, period, version })
    this.refs.set(key, this.sheets.length - 1)
    return this.sheets.length - 1
  }
}
