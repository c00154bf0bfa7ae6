import { beijingTime, momentOf } from '@kaoji/shared/civilDate'
import { ok, type Result } from '@kaoji/shared/result'
import { readContent } from '../storage/content.ts'
import type { Store } from '../storage/port.ts'
import { headTag, readHead, type SheetHead } from '../storage/sheetHead.ts'
import type { SheetPlace } from '../storage/submissionKeys.ts'
import { sheetStateWords } from './stateWords.ts'
import { refused, type Trouble } from './trouble.ts'

/** Somebody was first: says who handed in which version when, and the tag of what stands now. */
export async function somebodyWasFirst(store: Store, head: SheetHead | undefined): Promise<Result<never, Trouble>> {
  const newest = head?.history.at(-1)
  if (head === undefined || newest === undefined) {
    return refused('somebody-was-first', {
      zh: '这张表还没有报过，If-Match中的ETag不是它的。',
      en: 'Nothing was handed in yet: the ETag in If-Match is not of this sheet.',
    })
  }
  const { version, at, by, state } = newest
  const name = await nameOf(store, head, by)
  return refused(
    'somebody-was-first',
    {
      zh: '{name}于{at}已报第{version}版，现为{state}。请取来合并后再报。',
      en: '{name} handed in version {version} at {at}; it is {state} now. Read the sheet again and merge your changes.',
    },
    {
      values: { name, version, at: minuteOf(at), state: sheetStateWords[state] },
      members: { etag: headTag(head), version, by, name, at, state },
    },
  )
}

/** A person's name as the department's newest staffing has it; whoever is not in it is called by the code. */
async function nameOf(store: Store, { year, department }: SheetPlace, person: string): Promise<string> {
  const head = await readHead(store, { year, department, kind: 'staffing', period: year })
  const live = head?.history.findLast(({ state }) => state !== 'returned')
  if (head === undefined || live === undefined) return person
  const { rows } = await readContent(store, head, live.version)
  return rows.find((row) => row['person'] === person)?.['name'] ?? person
}

// 2011-07-10 09:00 out of 2011-07-10T09:00:00.000+08:00; storage keeps Beijing's moments, an import its document's.
const minuteOf = (moment: string): string => beijingTime(momentOf(moment)).slice(0, 16).replace('T', ' ')

/** The head that `ifMatch` saw; trouble where there is none or it has changed. */
export async function seenHead(store: Store, place: SheetPlace, ifMatch: string): Promise<Result<SheetHead, Trouble>> {
  const head = await readHead(store, place)
  if (head === undefined) return refused('not-found', { zh: '这张表还没有报过。', en: 'Nothing was handed in for this sheet yet.' })
  return ifMatch === '*' || ifMatch === headTag(head) ? ok(head) : somebodyWasFirst(store, head)
}
