import { ok, type Result } from '@kaoji/shared/result'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { SheetPlace, Standing, Who } from '../../service/answers.ts'
import { waitingSheets } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { useReading, type Reading } from '../reading/useReading.ts'
import { usePane } from '../shell/pane.tsx'

/** Whether somebody may accept sheets of a kind: 考核办 all, 督查组 what it verifies. */
export const mayAccept = ({ roles }: Pick<Who, 'roles'>, kind: string): boolean =>
  roles.includes('office') || (roles.includes('inspector') && sheetOf(kind)?.alsoAcceptedBy === 'inspector')

/** What waits for whoever is signed in, the longest waiting first. */
export function useInbox(): Reading<readonly Standing[]> {
  const { client, year, who } = usePane()
  return useReading(`waiting ${year.year}`, async (): Promise<Result<readonly Standing[], Trouble>> => {
    const waiting = await waitingSheets(client, year.year)
    return waiting.ok ? ok(waiting.value.filter(({ kind }) => mayAccept(who, kind))) : waiting
  })
}

/** Where a sheet stands among those that wait: its place from 1 (0: it waits no longer), and its neighbours. */
export function placeAmong(list: readonly Standing[], sheet: SheetPlace) {
  const at = list.findIndex(
    ({ department, period, kind }) => department === sheet.department && period === sheet.period && kind === sheet.kind,
  )
  return { place: at + 1, before: at > 0 ? list[at - 1] : undefined, after: at >= 0 ? list[at + 1] : undefined }
}

/** The place of a standing sheet, without what else is known of it. */
export const placeOf = ({ department, period, kind }: SheetPlace): SheetPlace => ({ department, period, kind })
