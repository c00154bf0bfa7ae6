import { ok, type Result } from '@kaoji/shared/result'
import type { SheetPlace } from '../../service/answers.ts'
import type { Client } from '../../service/client.ts'
import { readFilling, type Filling } from '../../service/filling.ts'
import { sheetName } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'

/** What the service says of a sheet, and why it could not be asked anew where this is from before. */
interface Asked {
  readonly filling: Filling
  readonly stale?: Trouble
}

/** What the service said of the sheets that are being filled; kept while the pane is open, so that a connection that breaks stops no check. */
export interface Fillings {
  readonly ask: (place: SheetPlace) => Promise<Result<Asked, Trouble>>
  /**
   * The same for what is looked at in passing: asks only where the sheet stands otherwise than when it was last asked.
   * @param etag where it stands now, as the list of due sheets says; undefined while nothing was handed in
   */
  readonly askOnceAt: (place: SheetPlace, etag: string | undefined) => Promise<Result<Asked, Trouble>>
}

/** @param client of whoever is signed in */
export function fillingsOf(client: Client): Fillings {
  const known = new Map<string, Filling>()
  const ask: Fillings['ask'] = async ({ kind, department, period }) => {
    const place = { kind, department, period }
    const name = sheetName(place)
    const answer = await readFilling(client, place)
    if (answer.ok) {
      known.set(name, answer.value)
      return ok({ filling: answer.value })
    }
    const before = known.get(name)
    return before === undefined || answer.error.kind === 'refused' ? answer : ok({ filling: before, stale: answer.error })
  }
  return {
    ask,
    async askOnceAt(place, etag) {
      const before = known.get(sheetName(place))
      return before !== undefined && before.standing.etag === etag ? ok({ filling: before }) : ask(place)
    },
  }
}
