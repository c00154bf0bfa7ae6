import { beijingTime, momentOf } from '@kaoji/shared/civilDate'
import { ok, type Result } from '@kaoji/shared/result'
import type { Store } from '../storage/port.ts'
import { headTag, readHead, type SheetHead } from '../storage/sheetHead.ts'
import type { SheetPlace } from '../storage/submissionKeys.ts'
import { sheetStateWords } from './stateWords.ts'
import { refused, type Trouble } from './trouble.ts'

/** Somebody was first: says who handed in which version when, and the tag of what stands now. */
export function somebodyWasFirst(head: SheetHead | undefined) {
  const newest = head?.history.at(-1)
  if (head === undefined || newest === undefined) {
    return refused('somebody-was-first', {
      zh: '这张表还没有报过，If-Match中的ETag不是它的。',
      en: 'Nothing was handed in yet: the ETag in If-Match is not of this sheet.',
    })
  }
  const { version, at, by, state } = newest
  return refused(
    'somebody-was-first',
    {
      zh: '{by}已于{at}报了第{version}版，现为{state}。请重新读取，再合并您的改动。',
      en: '{by} handed in version {version} at {at}; it is {state} now. Read the sheet again and merge your changes.',
    },
    { values: { by, version, at: minuteOf(at), state: sheetStateWords[state] }, members: { etag: headTag(head), version, by, at, state } },
  )
}

// 2011-07-10 09:00 out of 2011-07-10T09:00:00.000+08:00; storage keeps Beijing's moments, an import its document's.
const minuteOf = (moment: string): string => beijingTime(momentOf(moment)).slice(0, 16).replace('T', ' ')

/** The head that `ifMatch` saw; trouble where there is none or it has changed. */
export async function seenHead(store: Store, place: SheetPlace, ifMatch: string): Promise<Result<SheetHead, Trouble>> {
  const head = await readHead(store, place)
  if (head === undefined) return refused('not-found', { zh: '这张表还没有报过。', en: 'Nothing was handed in for this sheet yet.' })
  return ifMatch === '*' || ifMatch === headTag(head) ? ok(head) : somebodyWasFirst(head)
}
