import { beijingTime, isCivilDate } from '@kaoji/shared/civilDate'
import { ok, type Result } from '@kaoji/shared/result'
import { appendAudit } from '../storage/audit.ts'
import { listPeople, removePerson, savePeople, type Person } from '../storage/people.ts'
import type { Store } from '../storage/port.ts'
import { refused, type Trouble } from './trouble.ts'

interface Saving {
  readonly people: readonly Person[]
  readonly by: string
  readonly now: number
}

/** Enters or changes people of the list (人员名单); an entry of the same account and first day is replaced. All of them, or none where one is at fault. */
export async function enterPeople(store: Store, { people, by, now }: Saving): Promise<Result<number, Trouble>> {
  const wrong = people.find(({ from, to }) => !isCivilDate(from) || (to !== undefined && (!isCivilDate(to) || to < from)))
  if (wrong !== undefined)
    return refused(
      'body-at-fault',
      { zh: '{person}的起止日期不对。', en: 'The dates of {person} are wrong.' },
      { values: { person: wrong.person } },
    )
  const listed = await listPeople(store)
  const after = [...listed.filter((one) => !people.some((entered) => entered.oid === one.oid && entered.from === one.from)), ...people]
  const twice = overlapping(after)
  if (twice !== undefined)
    return refused(
      'body-at-fault',
      { zh: '账号{oid}的两条记录日期重叠。', en: 'Two entries of account {oid} overlap.' },
      { values: { oid: twice.oid } },
    )
  await savePeople(store, people)
  const at = beijingTime(now)
  const details = people.map(({ oid, person, department, from, to }) => ({
    oid,
    person,
    department,
    from,
    ...(to !== undefined && { to }),
  }))
  await appendAudit(store, at.slice(0, 4), { at, recordedAt: at, by, action: 'enter-people', subject: 'people', details })
  return ok(people.length)
}

/** Takes an entry off the list; whoever left gets a last day instead. */
export async function takeOffPerson(
  store: Store,
  { oid, from, by, now }: { oid: string; from: string; by: string; now: number },
): Promise<Result<true, Trouble>> {
  if (!(await removePerson(store, oid, from))) return refused('not-found', { zh: '名单中没有这一条。', en: 'The list has no such entry.' })
  const at = beijingTime(now)
  await appendAudit(store, at.slice(0, 4), { at, recordedAt: at, by, action: 'take-off-person', subject: 'people', details: { oid, from } })
  return ok(true)
}

/** An account must be one person of one department on a day. */
function overlapping(people: readonly Person[]): Person | undefined {
  const sorted = [...people].sort((a, b) => (a.oid < b.oid ? -1 : a.oid > b.oid ? 1 : a.from < b.from ? -1 : 1))
  return sorted.find((one, i) => {
    const next = sorted[i + 1]
    return next?.oid === one.oid && (one.to === undefined || one.to >= next.from)
  })
}
