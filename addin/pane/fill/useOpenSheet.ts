import type { Problem } from '@kaoji/shared/sheets/define'
import { failed, ok, type Result } from '@kaoji/shared/result'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { findSheets } from '../../excel/findSheets.ts'
import type { OpenSheet } from '../../excel/openSheet.ts'
import { readRows } from '../../excel/readRows.ts'
import type { ExcelTrouble } from '../../excel/trouble.ts'
import { watchPatiently } from '../../excel/watch.ts'
import type { SheetPlace } from '../../service/answers.ts'
import { sheetName } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { usePane } from '../shell/pane.tsx'
import { copyOwner, type CopyOwner } from './copyState.ts'
import { copyName } from './drafts.ts'
import { withReason, type KeptReason } from './explanations.ts'
import { copyChecker, type FilledSheet } from './filledSheet.ts'
import { chosenSheet } from './chosenSheet.ts'
import { rereading } from './rereading.ts'

/** What stands open: nothing of ours, somebody else's, or a sheet to fill. `trouble` beside a filled sheet: it could not be read again. */
export type OpenState =
  | { readonly state: 'waiting' | 'none' }
  | { readonly state: 'excel'; readonly trouble: ExcelTrouble }
  | { readonly state: 'service'; readonly trouble: Trouble }
  | { readonly state: 'not-mine'; readonly owner: Exclude<CopyOwner, 'own'>; readonly open: OpenSheet }
  | {
      readonly state: 'ready'
      readonly filled: FilledSheet
      readonly reasons: readonly KeptReason[]
      readonly trouble?: ExcelTrouble
      readonly stale?: Trouble
    }

/** An open sheet and what can be done with it. */
export interface Open {
  readonly state: OpenState
  /** Finds the sheet, asks the service and reads the rows, all anew. */
  readonly again: () => void
  /** Reads the rows anew now: events are hints only. */
  readonly readNow: () => Promise<Result<FilledSheet, ExcelTrouble>>
  /** Writes 情况说明 of a problem, or takes it back. */
  readonly explain: (problem: Problem, reason: string) => void
}

/**
 * The open sheet of ours, checked, and read again within a frame of every change. Nothing is ever written to the workbook from here.
 * @param wanted the sheet of this place; without it the one in front
 */
export function useOpenSheet(wanted: SheetPlace | undefined): Open {
  const { fillings, drafts, who, year } = usePane()
  const [state, setState] = useState<OpenState>({ state: 'waiting' })
  const [asked, ask] = useState(0)
  const again = useCallback(() => ask((times) => times + 1), [])
  const checker = useRef<{ readonly open: OpenSheet; readonly check: ReturnType<typeof copyChecker> }>(undefined)
  const name = wanted && sheetName(wanted)

  const readNow = useCallback(async (): Promise<Result<FilledSheet, ExcelTrouble>> => {
    const at = checker.current
    if (at === undefined) return failed({ kind: 'no-such-sheet', code: '' })
    const read = await readRows(at.open)
    // Meanwhile another sheet may have come to the front.
    if (checker.current !== at) return failed({ kind: 'wrong-sheet', code: '' })
    if (!read.ok) {
      setState((before) => (before.state === 'ready' ? { ...before, trouble: read.error } : { state: 'excel', trouble: read.error }))
      return read
    }
    const filled = at.check(read.value)
    const reasons = drafts.reasons(copyName(at.open.identity))
    setState((before) => ({
      state: 'ready',
      filled,
      reasons,
      ...(before.state === 'ready' && before.stale !== undefined && { stale: before.stale }),
    }))
    return ok(filled)
  }, [drafts])

  useEffect(() => {
    let left = false
    const start = async () => {
      const sheets = await findSheets()
      if (left) return
      if (!sheets.ok) return setState({ state: 'excel', trouble: sheets.error })
      const open = chosenSheet(sheets.value, wanted)
      if (open === undefined) return setState({ state: 'none' })
      const owner = copyOwner(open.identity, { bureau: year.bureau, who })
      if (owner !== 'own') return setState({ state: 'not-mine', owner, open })
      const answer = await fillings.ask(open.identity)
      if (left) return
      if (!answer.ok) return setState({ state: 'service', trouble: answer.error })
      const { filling, stale } = answer.value
      checker.current = { open, check: copyChecker(filling, () => drafts.base(copyName(open.identity))) }
      await readNow()
      if (!left && stale !== undefined) setState((before) => (before.state === 'ready' ? { ...before, stale } : before))
    }
    void start()
    return () => {
      left = true
      checker.current = undefined
    }
    // `name` says which place is wanted.
  }, [name, asked, fillings, drafts, readNow, who, year.bureau])

  useWatching(readNow, again, state.state === 'ready' ? state.filled.open.sheetName : undefined)

  const explain = useCallback(
    (problem: Problem, reason: string) =>
      setState((before) => {
        if (before.state !== 'ready') return before
        const copy = copyName(before.filled.open.identity)
        const reasons = withReason(drafts.reasons(copy), before.filled.checked, problem, reason)
        drafts.keepReasons(copy, reasons)
        return { ...before, reasons }
      }),
    [drafts],
  )
  return useMemo(() => ({ state, again, readNow, explain }), [state, again, readNow, explain])
}

/** A cell is edited for seconds: so long until Excel is asked again, milliseconds. */
const EDIT_MODE_PAUSE = 500

/**
 * Reads again after each change in the workbook and when the pane gets the focus. Looks anew for the sheet once another one comes to the front: it may be
 * a copy of the very sheet that is filled, into which somebody would type in vain.
 */
function useWatching(readNow: () => Promise<unknown>, find: () => void, sheetName: string | undefined): void {
  const shown = useRef(sheetName)
  shown.current = sheetName
  const front = useRef(sheetName)
  useEffect(() => {
    const { hint, stop } = rereading(
      async () => void (await readNow()),
      (then) => void requestAnimationFrame(then),
    )
    const stopWatching = watchPatiently(
      {
        edited: hint,
        selected: (selectedIn) => {
          const before = front.current
          front.current = selectedIn
          if (selectedIn !== before && selectedIn !== shown.current) find()
        },
      },
      (then) => void setTimeout(then, EDIT_MODE_PAUSE),
    )
    window.addEventListener('focus', hint)
    return () => {
      stop()
      window.removeEventListener('focus', hint)
      // Where Excel gives no events the pane still reads at each focus and before each submission.
      stopWatching()
    }
    // Before ExcelApi 1.9 a sheet that was laid out since is heard only by who begins to listen anew.
  }, [readNow, find, sheetName])
}
