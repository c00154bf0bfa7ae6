import type { Area } from './area.ts'
import { addressOf, MOST_ROWS } from './area.ts'
import { answerBatch } from './batch.ts'
import { HostFault } from './fault.ts'
import type { Grid } from './grid.ts'
import type { HostObject, Session } from './hostObject.ts'
import { keyboardAt, type Keyboard } from './keyboard.ts'
import type { Person } from './person.ts'
import { personAt } from './person.ts'
import { rangeObject } from './range.ts'
import type { ExcelApi } from './requirementSets.ts'
import { keepsUndo, knows, supports } from './requirementSets.ts'
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
  readonly keyboard: Keyboard
  readonly luck: Luck
}

/** What can befall a sync. */
interface Luck {
  /** the next sync is never answered */
  neverAnswer(): void
  /** the next sync is refused with that code */
  refuse(code: string): void
}

/** @param api the newest ExcelApi this Excel speaks */
export function excelHost(grid: Grid, api: ExcelApi = '1.21'): Host {
  const syncs: Sync[] = []
  const handlers = new Map<string, number>()
  const listeners = new Set<(event: RaisedEvent) => void>()
  const references = new Map<string, { readonly sheet: string; readonly area: Area }>()
  const state = { editing: undefined as string | undefined, behind: false, readOnly: false }
  let [eventsOn, hangs] = [true, false]
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
      return state.behind
    },
    get readOnly() {
      return state.readOnly
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
      // Whose change it is an event says from 1.14 on (officejs.md 42).
      ...(supports(api, 'ExcelApi', '1.14') ? { triggerSource } : {}),
      ...details,
    })

  function settle() {
    const changes = pending
    pending = []
    if (clears) grid.clearUndo()
    clears = false
    if (eventsOn) for (const { sheet, area } of changes) raiseChange(sheet, area, 'ThisLocalAddin')
  }

  const keyboard = keyboardAt({
    session,
    edited: (sheet, area, details) => raiseChange(sheet, area, 'Unknown', details),
    selected: ({ sheet, area }) => raise('SelectionChanged', sheet, { address: addressOf(area) }),
  })
  const person = personAt({
    session,
    edited: (sheet, area, details) => raiseChange(sheet, area, 'Unknown', details),
    selected: (sheet, address) => raise('SelectionChanged', sheet, { address }),
    state,
  })

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
    keyboard,
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
        sync === undefined
          ? undefined
          : (refusal ?? state.editing ?? (bytes(text) > MOST_BYTES ? 'RequestPayloadSizeLimitExceeded' : undefined))
      refusal = sync === undefined ? refusal : undefined
      if (code !== undefined) return answered(id, refused(code))
      grid.step()
      const answer = answerBatch(body, answering)
      grid.step()
      if (sync !== undefined && sync.writes > 0 && !keepsUndo(api)) grid.clearUndo()
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
function counted({ Actions, ObjectPaths }: BatchBody): Sync | undefined {
  const real = Actions.filter(({ Name }) => Name !== '_RemoveReference' && Name !== '_KeepReference' && Name !== 'Trace')
  if (Actions.some(({ Name }) => Name === '_RemoveReference') && real.every(({ ActionType }) => ActionType === ACTIONS.instantiate))
    return undefined
  // A method that gives an object is no action of its own: what it makes is instantiated.
  const makes = (path: number) => /^(?:Add|Insert|Copy)$/u.test(ObjectPaths[String(path)]?.Name ?? '')
  const isWrite = ({ ActionType, Name, ObjectPathId }: BatchBody['Actions'][number]) =>
    ActionType === ACTIONS.set ||
    (ActionType === ACTIONS.instantiate && makes(ObjectPathId)) ||
    (ActionType === ACTIONS.method && !/^(?:_|Get|Suspend|Activate$|Select$)/u.test(Name))
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
