import type { ClauseStanding, SheetContext, SheetDefinition } from '@kaoji/shared/sheets/define'
import { validate, type Checked } from '@kaoji/shared/sheets/validate'
import type { RawRow } from '@kaoji/shared/sheets/rawCell'
import type { Row } from '@kaoji/shared/year'
import type { Store } from '../storage/port.ts'
import { readContent } from '../storage/content.ts'
import { readHead, type SheetHead } from '../storage/sheetHead.ts'
import type { SheetPlace } from '../storage/submissionKeys.ts'
import { placeName } from './placeName.ts'
import { clausesOfEverybody } from './standing.ts'
import type { YearRecord } from './yearRecord.ts'

/** The number of a sheet's newest live version: the newest that was not returned (退回); undefined where none lives. */
const liveVersion = ({ history }: Pick<SheetHead, 'history'>): number | undefined =>
  history.findLast(({ state }) => state !== 'returned')?.version

type MutableContext = { -readonly [Name in keyof SheetContext]: SheetContext[Name] }

/**
 * What the checks of a sheet may ask of other sheets. They ask at once and storage answers later, so a check runs, what it asked
 * for is fetched, and it runs again until it asks for nothing new: a definition need not say beforehand what it will look at.
 */
export class Surroundings {
  private readonly rows = new Map<string, readonly Row[] | undefined>()
  private readonly asked = new Map<string, Omit<SheetPlace, 'year'>>()
  private asksClauses = false
  private clauses: ReadonlyMap<string, ReadonlyMap<string, ClauseStanding>> | undefined
  private context: MutableContext | undefined

  /** @param heads all heads of the year by {@link placeName}, where they are at hand: what is not among them is not looked for */
  constructor(
    private readonly store: Store,
    private readonly record: YearRecord,
    private readonly heads?: ReadonlyMap<string, SheetHead>,
  ) {}

  /** Says what a sheet's newest live version now holds, so that it need not be read. */
  note(place: SheetPlace, rows: readonly Row[] | undefined): void {
    this.rows.set(placeName(place), rows)
    if (place.kind === 'staffing') this.context = undefined
  }

  /** The newest live rows of a sheet; undefined where it is not in. */
  async rowsOf(kind: string, department: string, period: string): Promise<readonly Row[] | undefined> {
    const place = { kind, department, period }
    const name = placeName(place)
    if (!this.rows.has(name)) this.rows.set(name, await this.read({ ...place, year: period.slice(0, 4) }))
    return this.rows.get(name)
  }

  /** What the definition makes of the rows, with all that its checks want to know. */
  check(
    sheet: SheetDefinition,
    place: SheetPlace,
    rows: readonly RawRow[],
    options: { readonly date1904?: boolean } = {},
  ): Promise<Checked> {
    return this.ask(place, (context) => validate(sheet, rows, context, options))
  }

  /** What a function of a sheet's context comes to once it has all that it asks for. */
  async ask<T>({ department, period }: SheetPlace, find: (context: SheetContext) => T): Promise<T> {
    for (;;) {
      // One context serves many sheets, since what checks index of staffing they index once a context.
      this.context ??= this.newContext()
      Object.assign(this.context, { department, period })
      const found = find(this.context)
      if (this.asked.size === 0 && !this.asksClauses) return found
      await this.fetch()
    }
  }

  private newContext(): MutableContext {
    const { bureau, freeze } = this.record
    return {
      bureau,
      freeze,
      department: '',
      period: '',
      rowsOf: (kind, department, period) => {
        const name = placeName({ kind, department, period })
        if (!this.rows.has(name)) this.asked.set(name, { kind, department, period })
        return this.rows.get(name)
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
    const { department } = this.context!
    const staffing = this.rows.get(placeName({ kind: 'staffing', department, period: String(this.record.bureau.year) }))
    if (clauses === undefined || staffing?.some((row) => row['person'] === person) === true) return clauses
    return new Map([...clauses].map(([no, { maximum }]) => [no, { maximum }]))
  }

  private async fetch(): Promise<void> {
    const asked = [...this.asked.values()]
    this.asked.clear()
    if (this.asksClauses) this.clauses = await clausesOfEverybody(this.store, this.record, this)
    this.asksClauses = false
    await Promise.all(asked.map(({ kind, department, period }) => this.rowsOf(kind, department, period)))
    // What a check indexed before the answers came is no longer true.
    if (asked.some(({ kind }) => kind === 'staffing')) this.context = undefined
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
