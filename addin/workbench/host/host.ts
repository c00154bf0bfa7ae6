import type { Area } from './area.ts'
import { addressOf, areaOf, MOST_COLUMNS, MOST_ROWS } from './area.ts'
import { answerBatch } from './batch.ts'
import { entered } from './entry.ts'
import { accessDenied, HostFault, invalidArgument } from './fault.ts'
import type { Grid, GridSheet } from './grid.ts'
import type { HostObject, Session } from './hostObject.ts'
import { lookAt } from './looks.ts'
import { rangeObject } from './range.ts'
import { unlocked } from './rangeValues.ts'
import type { ExcelApi } from './requirementSets.ts'
import { knows, supports } from './requirementSets.ts'
import type { BatchAnswer, BatchBody, RaisedEvent } from './wire.ts'
import { ACTIONS } from './wire.ts'
import { workbookObject } from './workbookObject.ts'
import { worksheetObject } from './worksheet.ts'

/** On the web a request or an answer over 5 MB is refused (Resource limits and performance optimization). */
const MOST_BYTES = 5_000_000
const CHANGED = 10
const SELECTION_CHANGED = 14

/** A sync: how many writing and other actions it carried. */
interface Sync {
  readonly writes: number
  readonly reads: number
}

/** Excel's side of the conversation, on a grid. */
export interface Host {
  readonly grid: Grid
  /** every sync so far, less those in which the client only gives references back */
  readonly syncs: readonly Sync[]
  /** registered handlers by event and target */
  readonly handlers: ReadonlyMap<string, number>
  supports(set: string, version: string): boolean
  /** @returns the answer's text, or undefined where none ever comes */
  answer(text: string): Promise<string | undefined>
  /** @returns what to call when whoever listens goes: every handler dies with it */
  onEvent(listener: (event: RaisedEvent) => void): () => void
  readonly person: Person
  readonly luck: Luck
}

/** What somebody at the keyboard does. */
interface Person {
  /** types into a cell: an undo step of its own; AccessDenied where it is locked */
  type(sheet: string, address: string, words: string): void
  select(sheet: string, address: string): void
  /** hides the rows of a filtered area, as a filter would */
  filter(sheet: string, address: string, hiddenRows: readonly number[]): void
  /** begins to edit a cell: batches are refused until `endEdit` */
  beginEdit(code?: 'InvalidOperationInCellEditMode' | 'InvalidOperation'): void
  endEdit(): void
  goToOtherWorkbook(away: boolean): void
}

/** What can befall a sync. */
interface Luck {
  /** the next sync is never answered */
  neverAnswer(): void
  /** the next sync is refused with that code */
  refuse(code: string): void
}

/** @param api the newest ExcelApi this Excel speaks */
export function excelHost(grid: Grid, api: ExcelApi = '1.17'): Host {
  const syncs: Sync[] = []
  const handlers = new Map<string, number>()
  const listeners = new Set<(event: RaisedEvent) => void>()
  const references = new Map<string, { readonly sheet: string; readonly area: Area }>()
  let [eventsOn, behind, hangs] = [true, false, false]
  let editing: string | undefined
  let refusal: string | undefined
  let pending: { readonly sheet: string; readonly area: Area }[] = []
  let clears = false

  const session: Session = {
    grid,
    worksheet: (sheet) => worksheetObject(session, sheet),
    changed: (sheet, area) => void pending.push({ sheet, area }),
    undoCleared: () => void (clears = true),
    refer(sheet, area) {
      const reference = `${sheet}!${addressOf(area)}`
      references.set(reference, { sheet, area })
      return reference
    },
    register(event, target, on) {
      const key = `${event} ${target}`
      const count = (handlers.get(key) ?? 0) + (on ? 1 : -1)
      if (count > 0) handlers.set(key, count)
      else handlers.delete(key)
    },
    eventsOn: { get: () => eventsOn, set: (on) => void (eventsOn = on === true) },
    get behind() {
      return behind
    },
  }
  const root = workbookObject(session)
  const answering = {
    root,
    referred: (reference: string) => referredTo(session, references, reference),
    knows: (member: string) => knows(api, member),
  }

  const raise = (event: 'Changed' | 'SelectionChanged', sheet: string, details: object) => {
    const messageType = event === 'Changed' ? CHANGED : SELECTION_CHANGED
    for (const targetId of [sheet, 'Workbook'])
      if (handlers.has(`${event} ${targetId}`))
        for (const listener of listeners) listener({ messageType, targetId, message: JSON.stringify({ worksheetId: sheet, ...details }) })
  }
  const raiseChange = (sheet: string, area: Area, triggerSource: string, details: object = {}) =>
    raise('Changed', sheet, {
      address: addressOf(area),
      changeType: 'RangeEdited',
      source: 'Local',
      shiftDirection: 'None',
      triggerSource,
      ...details,
    })

  function settle() {
    const changes = pending
    pending = []
    if (clears) grid.clearUndo()
    clears = false
    // Own writes are told apart by triggerSource from 1.14 on (officejs.md 42).
    if (eventsOn) for (const { sheet, area } of changes) raiseChange(sheet, area, 'ThisLocalAddin')
  }

  const sheetNamed = (name: string): GridSheet => {
    const found = grid.sheets().find((sheet) => sheet.name === name)
    if (found === undefined) throw invalidArgument(`no sheet ${name}`)
    return found
  }
  const person: Person = {
    type(name, address, words) {
      const { id } = sheetNamed(name)
      const area = areaOf(address)
      unlocked(session, id, area)
      const before = grid.cell(id, area.row, area.column)?.value ?? ''
      const { held, numberFormat } = entered(words, lookAt(grid, id, 'numberFormat', area.row, area.column) as string, grid.date1904)
      grid.step()
      grid.hold(id, area.row, area.column, held)
      if (numberFormat !== undefined) grid.setLook(id, 'numberFormat', area, numberFormat)
      grid.step()
      raiseChange(id, area, 'Unknown', {
        valueBefore: before,
        valueAfter: held?.value ?? '',
        valueTypeBefore: 'String',
        valueTypeAfter: 'String',
      })
    },
    select(name, address) {
      grid.select({ sheet: sheetNamed(name).id, area: areaOf(address) })
      raise('SelectionChanged', sheetNamed(name).id, { address })
    },
    filter(name, address, hiddenRows) {
      const sheet = sheetNamed(name)
      if (sheet.protection !== undefined && sheet.protection['allowAutoFilter'] !== true) throw accessDenied()
      grid.step()
      grid.changeSheet(sheet.id, { filtered: areaOf(address) })
      for (const row of hiddenRows) grid.setLook(sheet.id, 'rowHidden', { row: row - 1, column: 0, rows: 1, columns: MOST_COLUMNS }, true)
    },
    beginEdit: (code = 'InvalidOperationInCellEditMode') => void (editing = code),
    endEdit: () => void (editing = undefined),
    goToOtherWorkbook: (away) => void (behind = away),
  }

  return {
    grid,
    syncs,
    handlers,
    supports: (set, version) => supports(api, set, version),
    onEvent(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        handlers.clear()
      }
    },
    person,
    luck: { neverAnswer: () => void (hangs = true), refuse: (code) => void (refusal = code) },
    async answer(text) {
      const { id, message } = JSON.parse(text) as { readonly id: number; readonly message: { readonly body: BatchBody } }
      const { body } = message
      const sync = counted(body)
      if (sync !== undefined) syncs.push(sync)
      if (hangs && sync !== undefined) {
        hangs = false
        return undefined
      }
      const code =
        sync === undefined ? undefined : (refusal ?? editing ?? (bytes(text) > MOST_BYTES ? 'RequestPayloadSizeLimitExceeded' : undefined))
      refusal = sync === undefined ? refusal : undefined
      if (code !== undefined) return answered(id, refused(code))
      grid.step()
      const answer = answerBatch(body, answering)
      grid.step()
      settle()
      const words = answered(id, answer)
      return bytes(words) > MOST_BYTES ? answered(id, refused('ResponsePayloadSizeLimitExceeded')) : words
    },
  }
}

const bytes = (text: string) => new TextEncoder().encode(text).length

const refused = (code: string): BatchAnswer => ({
  Results: [],
  Error: { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
})

const answered = (id: number, body: BatchAnswer) => JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } })

/** The client gives its references back in a batch of its own, which is no sync of the pane's. */
function counted({ Actions }: BatchBody): Sync | undefined {
  const real = Actions.filter(({ Name }) => Name !== '_RemoveReference' && Name !== '_KeepReference' && Name !== 'Trace')
  if (Actions.some(({ Name }) => Name === '_RemoveReference') && real.every(({ ActionType }) => ActionType === ACTIONS.instantiate))
    return undefined
  const isWrite = ({ ActionType, Name }: BatchBody['Actions'][number]) =>
    ActionType === ACTIONS.set || (ActionType === ACTIONS.method && !/^(?:_|Get|Suspend|Activate$|Select$)/u.test(Name))
  const writes = real.filter(isWrite).length
  return { writes, reads: real.filter(({ ActionType }) => ActionType === ACTIONS.query).length }
}

function referredTo(
  session: Session,
  references: ReadonlyMap<string, { readonly sheet: string; readonly area: Area }>,
  reference: string,
): HostObject {
  const found = references.get(reference)
  if (found === undefined || found.area.rows > MOST_ROWS) throw new HostFault('InvalidReference', 'The reference is not valid.')
  return rangeObject(session, found.sheet, found.area)
}
