import type { Result } from '@kaoji/shared/result'
import { ok } from '@kaoji/shared/result'
import { speaks } from './excelAtHand.ts'
import { inExcel } from './inExcel.ts'
import type { ExcelTrouble } from './trouble.ts'
import { isWriting } from './written.ts'

/** What the pane hears; hints only, since Excel misses picks from drop-downs and says no details of several cells (officejs.md 43). */
export interface Watcher {
  /** somebody, not the pane itself, changed cells */
  readonly edited: () => void
  readonly selected: (sheetName: string, address: string) => void
}

type Handlers = readonly Pick<OfficeExtension.EventHandlerResult<never>, 'remove' | 'context'>[]

/**
 * Watches from now on until what is returned is called. While a cell is being edited Excel takes no listeners: then it is asked again and again, and
 * once it takes them counts as an edit, since what was typed meanwhile was not heard.
 * @param later calls in a while, as `setTimeout` does
 */
export function watchPatiently(seen: Watcher, later: (then: () => void) => void): () => void {
  let stopped = false
  let stop: (() => Promise<void>) | undefined
  const begin = async (edited: boolean): Promise<void> => {
    const watching = await watch(seen)
    if (stopped) return watching.ok ? watching.value() : undefined
    if (watching.ok) stop = watching.value
    else if (watching.error.kind === 'cell-being-edited') return later(() => void (stopped || begin(true)))
    if (edited) seen.edited()
  }
  void begin(false)
  return () => {
    stopped = true
    void stop?.()
  }
}

/**
 * Listens to edits and to where somebody stands, until what is returned is called; handlers die with the pane, so it is called on each start. Before
 * ExcelApi 1.9 each sheet has to be listened to by itself: call it anew when a sheet was laid out. Two syncs, or one from 1.9 on.
 */
export const watch = async (seen: Watcher): Promise<Result<() => Promise<void>, ExcelTrouble>> => {
  let stopped = false
  const heard: Watcher = {
    edited: () => void (stopped || seen.edited()),
    selected: (sheetName, address) => void (stopped || seen.selected(sheetName, address)),
  }
  const added = await inExcel(async (context) => {
    const { worksheets } = context.workbook
    if (!speaks('1.9')) {
      worksheets.load('items/visibility')
      await context.sync()
    }
    const targets = speaks('1.9') ? [worksheets] : worksheets.items.filter(({ visibility }) => visibility === 'Visible')
    const tell = teller(heard)
    const handlers = targets.flatMap((target) => listen(target, heard, tell))
    await context.sync()
    return handlers
  })
  const stop = (handlers: Handlers) => {
    stopped = true
    return remove(handlers)
  }
  return added.ok ? ok(() => stop(added.value)) : added
}

function listen({ onChanged, onSelectionChanged }: Excel.WorksheetCollection | Excel.Worksheet, seen: Watcher, tell: Tell) {
  return [
    onChanged.add(async ({ triggerSource }: Excel.WorksheetChangedEventArgs) => {
      if (!isOwn(triggerSource)) seen.edited()
      return Promise.resolve()
    }),
    onSelectionChanged.add(({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs) => tell(worksheetId, address)),
  ]
}

/** Events may come after the write that caused them was answered: then one reading too many is all that follows. */
const isOwn = (triggerSource: string | undefined) => triggerSource === 'ThisLocalAddin' || (triggerSource === undefined && isWriting())

type Tell = (worksheetId: string, address: string) => Promise<void>

/** An event says a sheet's id alone. Its name is asked for when somebody comes to another sheet, not at every step from cell to cell. */
function teller({ selected }: Watcher): Tell {
  let at: { readonly id: string; readonly name: string } | undefined
  return async (id, address) => {
    if (at?.id !== id) {
      const name = await nameOf(id)
      if (!name.ok) return
      at = { id, name: name.value }
    }
    selected(at.name, address)
  }
}

const nameOf = (id: string) =>
  inExcel(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(id)
    sheet.load({ name: true })
    await workbook.context.sync()
    return sheet.name
  })

/**
 * In another context than their own they would live on in silence (officejs.md 41). Where Excel refuses, a cell being edited, they live on until the
 * pane goes, and nobody listens to them.
 */
async function remove(handlers: Handlers) {
  const [first] = handlers
  if (first === undefined) return
  await inExcel(async () => {
    for (const handler of handlers) handler.remove()
    await first.context.sync()
  })
}
