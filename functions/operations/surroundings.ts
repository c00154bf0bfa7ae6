import { surelyAsked } from '@kaoji/shared/sheets/askedSheets'
import { compileSheet } from '@kaoji/shared/sheets/compileSheet'
import type { ClauseStanding, SheetContext, SheetDefinition } from '@kaoji/shared/sheets/define'
import { StaffingIndex } from '@kaoji/shared/sheets/staffingIndex'
import { checkerOf, type Checked, type ReadOptions } from '@kaoji/shared/sheets/validate'
import type { RawRow } from '@kaoji/shared/sheets/rawCell'
import type { Row } from '@kaoji/shared/year'
import type { Store } from '../storage/port.ts'
import { readContent } from '../storage/content.ts'
import { liveVersion, readHead, type SheetHead } from '../storage/sheetHead.ts'
import type { SheetPlace } from '../storage/submissionKeys.ts'
import { placeName } from '@kaoji/shared/placeName'
import { staffingNow, type Staffing } from './staffingNow.ts'
import { clausesOfEverybody } from './standing.ts'
import type { YearRecord } from './yearRecord.ts'

type MutableContext = { -readonly [Name in keyof SheetContext]: SheetContext[Name] }

/** What stands for the staffing until it is read. */
const nobody = new StaffingIndex(new Map([['', undefined]]))

/**
 * What the checks of a sheet may ask of other sheets. They ask at once and storage answers later, so a check runs, what it asked
 * for is fetched, and it runs again until it asks for nothing new: a definition need not say beforehand what it will look at.
 */
export class Surroundings {
  private readonly rows = new Map<string, readonly Row[] | undefined>()
  private readonly asked = new Map<string, Omit<SheetPlace, 'year'>>()
  private asksStaffing = false
  private notesStaffing = false
  private staff: Staffing | undefined
  private asksClauses = false
  private clauses: ReadonlyMap<string, ReadonlyMap<string, ClauseStanding>> | undefined
  /** One for many sheets: what it says of department and period is said anew for each. */
  private readonly context: MutableContext

  /** @param heads all heads of the year by {@link placeName}, where they are at hand: what is not among them is not looked for */
  constructor(
    private readonly store: Store,
    private readonly record: YearRecord,
    private readonly heads?: ReadonlyMap<string, SheetHead>,
  ) {
    this.context = this.newContext()
  }

  /** Says what a sheet's newest live version now holds, so that it need not be read. */
  note(place: SheetPlace, rows: readonly Row[] | undefined): void {
    this.rows.set(placeName(place), rows)
    if (!this.isStaffing(place.kind, place.period)) return
    this.notesStaffing = true
    this.staff = undefined
  }

  /** The newest live rows of a sheet; undefined where it is not in. */
  async rowsOf(kind: string, department: string, period: string): Promise<readonly Row[] | undefined> {
    if (this.isStaffing(kind, period)) return (await this.readStaffing()).rows.get(department)
    return this.found({ kind, department, period })
  }

  /** The year's staffing, department by department, as its newest live versions say. */
  async staffing(): Promise<StaffingIndex> {
    return (await this.readStaffing()).index
  }

  /** What the definition makes of the rows, with all that its checks want to know. */
  async check(sheet: SheetDefinition, place: SheetPlace, rows: readonly RawRow[], options: ReadOptions = {}): Promise<Checked> {
    await this.fetchSurelyAsked(sheet, place)
    let check: ((rows: readonly RawRow[]) => Checked) | undefined
    return this.ask(place, (context) => {
      // What was read by all it asked for is not read again when a check asks for more.
      const made = check ?? checkerOf(sheet, context, options)
      if (this.isAsking()) return notYet
      check = made
      return made(rows)
    })
  }

  /** What a function of a sheet's context comes to once it has all that it asks for. */
  async ask<T>({ department, period }: SheetPlace, find: (context: SheetContext) => T): Promise<T> {
    for (;;) {
      Object.assign(this.context, { department, period })
      const found = find(this.context)
      if (!this.isAsking()) return found
      await this.fetch()
    }
  }

  /** Fetches in one go what a sheet's check asks for whatever its rows are, so that it mostly runs once. */
  private async fetchSurelyAsked(sheet: SheetDefinition, { department, period }: SheetPlace): Promise<void> {
    for (const asked of surelyAsked(sheet, { bureau: this.record.bureau, department, period }))
      this.context.rowsOf(asked.kind, asked.department, asked.period)
    if (compileSheet(sheet).namesPeople) this.context.staffing?.()
    if (this.isAsking()) await this.fetch()
  }

  private newContext(): MutableContext {
    const { bureau, freeze } = this.record
    return {
      bureau,
      freeze,
      department: '',
      period: '',
      rowsOf: (kind, department, period) => {
        if (this.isStaffing(kind, period)) {
          this.asksStaffing ||= this.staff === undefined
          return this.staff?.rows.get(department)
        }
        const name = placeName({ kind, department, period })
        if (!this.rows.has(name)) this.asked.set(name, { kind, department, period })
        return this.rows.get(name)
      },
      staffing: () => {
        this.asksStaffing ||= this.staff === undefined
        return this.staff?.index ?? nobody
      },
      clausesOf: (person) => {
        this.asksClauses ||= this.clauses === undefined
        return this.clausesTold(person)
      },
    }
  }

  /** A person's clauses; what a run gave him is told to a department that has or had him, as everybody's points are until they are published. */
  private clausesTold(person: string): ReadonlyMap<string, ClauseStanding> | undefined {
    const clauses = this.clauses?.get(person)
    const own = this.staff?.rows.get(this.context.department)
    if (clauses === undefined || own?.some((row) => row['person'] === person) === true) return clauses
    return new Map([...clauses].map(([no, { maximum }]) => [no, { maximum }]))
  }

  private readonly isStaffing = (kind: string, period: string): boolean => kind === 'staffing' && period === String(this.record.bureau.year)

  private isAsking(): boolean {
    return this.asked.size > 0 || this.asksStaffing || this.asksClauses
  }

  private async fetch(): Promise<void> {
    const asked = [...this.asked.values()]
    this.asked.clear()
    if (this.asksClauses) this.clauses = await clausesOfEverybody(this.store, this.record, this)
    await Promise.all([this.asksStaffing && this.readStaffing(), ...asked.map((place) => this.found(place))])
    this.asksClauses = this.asksStaffing = false
  }

  private async readStaffing(): Promise<Staffing> {
    return (this.staff ??= await (this.notesStaffing ? this.notedStaffing() : this.storedStaffing()))
  }

  /** Where it is noted as it comes in, what was noted counts. */
  private async notedStaffing(): Promise<Staffing> {
    const { departments, year } = this.record.bureau
    const rows = new Map<string, readonly Row[] | undefined>()
    for (const department of departments) rows.set(department, await this.found({ kind: 'staffing', department, period: String(year) }))
    return { rows, index: new StaffingIndex(rows) }
  }

  private storedStaffing(): Promise<Staffing> {
    const {
      store,
      record: { bureau },
      heads,
    } = this
    const headIn = (department: string) => heads?.get(placeName({ kind: 'staffing', department, period: String(bureau.year) }))
    return staffingNow(store, bureau, heads && bureau.departments.map(headIn))
  }

  private async found(place: Omit<SheetPlace, 'year'>): Promise<readonly Row[] | undefined> {
    const name = placeName(place)
    if (!this.rows.has(name)) this.rows.set(name, await this.read({ ...place, year: place.period.slice(0, 4) }))
    return this.rows.get(name)
  }

  private async read(place: SheetPlace): Promise<readonly Row[] | undefined> {
    const head =
      this.heads === undefined || place.year !== String(this.record.bureau.year)
        ? await readHead(this.store, place)
        : this.heads.get(placeName(place))
    const live = head && liveVersion(head)
    return head && live !== undefined ? (await readContent(this.store, head, live)).rows : undefined
  }
}

const notYet: Checked = { rows: [], places: [], problems: [], mends: [] }
