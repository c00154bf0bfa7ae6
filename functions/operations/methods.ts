import { beijingTime } from '@kaoji/shared/civilDate'
import type { MethodData } from '@kaoji/shared/methods/define'
import type { MethodFault } from '@kaoji/shared/methods/define'
import { loadMethod, type LoadedMethod } from '@kaoji/shared/methods/load'
import { methods as own } from '@kaoji/shared/methods/registry'
import { onceFor } from '@kaoji/shared/onceFor'
import { ok, type Result } from '@kaoji/shared/result'
import type { Text } from '@kaoji/shared/text'
import { appendAudit } from '../storage/audit.ts'
import { addMethod, getMethod, listMethods } from '../storage/methods.ts'
import type { Store } from '../storage/port.ts'
import { hashOf } from './checkCode.ts'
import { refused, type Trouble } from './trouble.ts'

/** A version of a method (考核办法) in the list. */
export interface ListedMethod {
  readonly method: string
  readonly version: string
  readonly title: Text
  /** The first and the last day it is in force. */
  readonly from: string
  readonly to?: string
  /** SHA-256 of its data. */
  readonly hash: string
  /** When it was loaded; absent for those that come with Kaoji. */
  readonly loadedAt?: string
  readonly by?: string
}

/** A version of a method with its data. */
export interface KeptMethod {
  readonly listed: ListedMethod
  readonly data: MethodData
}

/** A method ready to score with, and what a run freezes of it. */
export interface MethodInForce {
  readonly loaded: LoadedMethod
  readonly hash: string
}

const textOf = (data: unknown) => JSON.stringify(data)

const shipped: readonly KeptMethod[] = own.map((data) => ({ data, listed: listedOf(data, hashOf(textOf(data))) }))

function listedOf({ method, version, title, from, to }: MethodData, hash: string): ListedMethod {
  return { method, version, title, from, ...(to !== undefined && { to }), hash }
}

/** All versions of all methods: those that come with Kaoji, then those loaded, in the order of loading. */
export async function allMethods(store: Store): Promise<ListedMethod[]> {
  const loaded = (await listMethods(store)).map(({ method, version, hash, label }): ListedMethod => {
    const { zh, en, from, to, loadedAt, by } = label as Record<string, string>
    return {
      method,
      version,
      title: { zh: zh!, en: en! },
      from: from!,
      ...(to !== undefined && { to }),
      hash,
      loadedAt: loadedAt!,
      by: by!,
    }
  })
  loaded.sort((a, b) => (a.loadedAt! < b.loadedAt! ? -1 : a.loadedAt! > b.loadedAt! ? 1 : 0))
  return [...shipped.map(({ listed }) => listed), ...loaded]
}

/** One version of a method with its data, which never changes: the very same each time. */
export async function methodVersion(store: Store, method: string, version: string): Promise<Result<KeptMethod, Trouble>> {
  const own = shipped.find(({ listed }) => listed.method === method && listed.version === version)
  if (own !== undefined) return ok(own)
  const known = loadedVersions(store).get(`${method} ${version}`)
  if (known !== undefined) return ok(known)
  const kept = await getMethod(store, method, version)
  if (kept === undefined)
    return refused(
      'not-found',
      { zh: '没有考核办法“{method}”的{version}版。', en: 'There is no version {version} of the method {method}.' },
      { values: { method, version } },
    )
  // enterMethod wrote it, after loadMethod had read it.
  const data = JSON.parse(kept.text) as MethodData
  const { loadedAt, by } = kept.label as Record<string, string>
  const read = { data, listed: { ...listedOf(data, kept.hash), loadedAt: loadedAt!, by: by! } }
  loadedVersions(store).set(`${method} ${version}`, read)
  return ok(read)
}

const loadedVersions = onceFor<Store, Map<string, KeptMethod>>(() => new Map())

interface Entering {
  readonly method: string
  readonly version: string
  readonly data: unknown
  readonly by: string
  readonly now: number
}

/** Loads a new version of a method; all that is wrong with it comes at once, each with its clause. What is kept is never changed. */
export async function enterMethod(
  store: Store,
  { method, version, data, by, now }: Entering,
): Promise<Result<{ readonly listed: ListedMethod; readonly made: boolean }, Trouble>> {
  const loaded = loadMethod(data)
  if (!loaded.ok) {
    const faults: readonly MethodFault[] = loaded.error
    return refused(
      'body-at-fault',
      { zh: '考核办法有{count}处不对。', en: 'The method is wrong in {count} {count:place|places}.' },
      { values: { count: faults.length }, members: { faults } },
    )
  }
  const sound = loaded.value.data
  if (sound.method !== method || sound.version !== version)
    return refused('body-at-fault', {
      zh: '内容与地址中的办法、版本不同。',
      en: 'The content is of another method or version than the address.',
    })
  const [text, loadedAt] = [textOf(data), beijingTime(now)]
  const before = await methodVersion(store, method, version)
  if (!before.ok) {
    const { zh, en } = sound.title
    const label = { zh, en, from: sound.from, ...(sound.to !== undefined && { to: sound.to }), loadedAt, by }
    const added = await addMethod(store, { method, version, text, label })
    if (added.ok) {
      await appendAudit(store, loadedAt.slice(0, 4), {
        at: loadedAt,
        recordedAt: loadedAt,
        by,
        action: 'load-method',
        subject: `method/${method}/${version}`,
        details: { hash: added.value.hash },
      })
      return ok({ listed: { ...listedOf(sound, added.value.hash), loadedAt, by }, made: true })
    }
  }
  const there = before.ok ? before : await methodVersion(store, method, version)
  if (there.ok && there.value.listed.hash === hashOf(text)) return ok({ listed: there.value.listed, made: false })
  return refused(
    'conflict',
    { zh: '“{method}”的{version}版已在，另取一个版本号。', en: 'Version {version} of {method} is there already: take another number.' },
    { values: { method, version } },
  )
}

/** A loaded version that was kept sound. @throws where storage holds what loadMethod refuses: a bug */
export async function loadKept(store: Store, method: string, version: string): Promise<MethodInForce> {
  const kept = await methodVersion(store, method, version)
  if (!kept.ok) throw new Error(`the method ${method} ${version} is gone`)
  const loaded = loadMethod(kept.value.data)
  if (!loaded.ok) throw new Error(`the method ${method} ${version} no longer loads: ${loaded.error[0]?.says.en}`)
  return { loaded: loaded.value, hash: kept.value.listed.hash }
}

/**
 * The methods by which a year is judged: those in force on its last day; of two that judge the same posts the one that began later,
 * of two versions the one loaded last.
 */
export async function methodsInForce(store: Store, year: number): Promise<MethodInForce[]> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const listed = (await allMethods(store))
    .map((method, i) => ({ ...method, i }))
    .filter(({ from, to }) => from <= last && (to === undefined || to >= first))
  const order = listed.sort((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : b.i - a.i))
  const [chosen, judged] = [[] as MethodInForce[], new Set<string>()]
  for (const { method, version } of order) {
    const one = await loadKept(store, method, version)
    if (one.loaded.data.types.some((type) => judged.has(type))) continue
    for (const type of one.loaded.data.types) judged.add(type)
    chosen.push(one)
  }
  const place = ({ loaded }: MethodInForce) =>
    [...listed].sort((a, b) => a.i - b.i).findIndex(({ method }) => method === loaded.data.method)
  return chosen.sort((a, b) => place(a) - place(b))
}
