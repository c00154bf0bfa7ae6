import { findSheets } from '../../excel/findSheets.ts'
import type { OpenSheet } from '../../excel/openSheet.ts'
import { readPreferences } from '../../pane/preferences.ts'
import { browserStorage } from '../../service/browserStorage.ts'
import { deskOf } from '../deskOf.ts'
import { loadOffice } from '../loadOffice.ts'
import { checkAlone, type Said } from './checkAlone.ts'
import { command } from './command.ts'
import { handOver, offer } from './handOver.ts'
import { notice } from './notice.ts'
import { takeWish } from './wish.ts'

// The commands of the ribbon, in a page of their own that nobody sees and that shares no variable with the pane.

const storage = browserStorage()
const around = () => ({ frame: window, storage, desk: deskOf() })

async function withFront(does: (open: OpenSheet) => Promise<Said>): Promise<Said> {
  await office
  const sheets = await findSheets()
  if (!sheets.ok) return { key: `excel.trouble.${sheets.error.kind}` }
  const front = sheets.value.find(({ active }) => active)
  return front === undefined ? { key: 'command.no-sheet' } : does(front)
}
const placeOf = ({ identity: { kind, department, period } }: OpenSheet) => ({ kind, department, period })

const commands = {
  /** 核对: by the pane where it is open, since it knows the other sheets too; else by the cells alone. */
  check: command(
    () =>
      withFront(async (open) => {
        if (await offer(around(), { does: 'check', sheet: placeOf(open) })) return undefined
        takeWish(storage, deskOf(), Date.now())
        return checkAlone(open, readPreferences(storage).language)
      }),
    notice,
  ),
  /** 报送: in the pane, which asks before it does. */
  submit: command(() => withFront((open) => handOver(around(), { does: 'submit', sheet: placeOf(open) })), notice),
  /** 下一张: in the pane. */
  nextDue: command(() => office.then(() => handOver(around(), { does: 'next' })), notice),
}

// An older Office calls them by their names in the page, which are there before it is; a newer one wants them told.
Object.assign(window, commands)
const office = loadOffice(window)
void office.then(() => {
  const { actions } = (window as { Office?: { actions?: { associate?: (name: string, does: object) => void } } }).Office ?? {}
  for (const [name, does] of Object.entries(commands)) actions?.associate?.(name, does)
})
