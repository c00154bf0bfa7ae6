import type { WorkbookFile } from '@kaoji/shared/workbookFile'
import { databaseIn } from './database.ts'

/** A workbook with changes that are in no file. */
export interface Draft {
  readonly id: string
  /** whose it is: nobody else is offered it */
  readonly account: string
  /** its file's name, '' for one that was never saved */
  readonly name: string
  /** milliseconds since 1970 */
  readonly at: number
  readonly file: WorkbookFile
}

/** Workbooks that this browser keeps through a reload, a crash or a switched-off PC. */
export interface Drafts {
  /** rejects where the browser keeps nothing, or has no room */
  keep(draft: Draft): Promise<void>
  /**
   * The newest of a person's that no page has open, less those left alone; older ones than a month are thrown away. Rejects where the browser does not say.
   * @param left is called once a page is gone that had another of that person's open
   */
  newest(account: string, now: number, except: ReadonlySet<string>, left: () => void): Promise<Draft | undefined>
  forget(id: string): Promise<void>
  /** holds a workbook as open in this page for as long as the page is there */
  hold(id: string): void
}

const STORE = 'drafts'
const MONTH = 30 * 24 * 60 * 60 * 1000
const lockOf = (id: string) => `kaoji-workbook-${id}`

/** @returns the drafts in the browser's own database, which unlike its other storage has room for a year's sheets */
export function draftsIn(indexedDB: IDBFactory, locks: LockManager | undefined): Drafts {
  const database = databaseIn(indexedDB, 'kaoji-workbench', STORE)
  const own = new Set<string>()
  const awaited = new Set<string>()
  const read = async (): Promise<readonly Draft[]> => {
    const transaction = (await database()).transaction(STORE, 'readonly')
    const request = transaction.objectStore(STORE).getAll() as IDBRequest<Draft[]>
    return new Promise((found, failed) => {
      request.addEventListener('success', () => found(request.result))
      transaction.addEventListener('abort', () => failed(transaction.error ?? new Error('The browser keeps nothing.')))
    })
  }
  const write = async (act: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await database()).transaction(STORE, 'readwrite')
    act(transaction.objectStore(STORE))
    // At once, not when the page hears how the writing went: a page that is being left hears nothing any more.
    transaction.commit()
    return new Promise((done, failed) => {
      transaction.addEventListener('complete', () => done())
      // No room is told when the transaction ends, not by the request.
      transaction.addEventListener('abort', () => failed(transaction.error ?? new Error('The browser has no room.')))
    })
  }
  const forget = (id: string) => write((store) => store.delete(id))
  /** Waits in the line for a workbook that another page has open; the browser lets go of it when that page is gone, however it went. */
  const awaitLeft = async (id: string, left: () => void) => {
    if (own.has(id) || awaited.has(id)) return
    awaited.add(id)
    await locks?.request(lockOf(id), { mode: 'shared' }, () => undefined)
    awaited.delete(id)
    left()
  }
  return {
    keep: (draft) => write((store) => store.put(draft)),
    async newest(account, now, except, left) {
      const all = await read()
      const isOld = ({ at }: Draft) => at < now - MONTH
      await Promise.all(all.filter(isOld).map(({ id }) => forget(id)))
      const held = new Set(((await locks?.query())?.held ?? []).map(({ name }) => name))
      const isHeld = ({ id }: Draft) => held.has(lockOf(id))
      const theirs = all.filter((draft) => draft.account === account && !isOld(draft) && !except.has(draft.id))
      for (const { id } of theirs.filter(isHeld)) void awaitLeft(id, left).catch(() => undefined)
      return theirs.filter((draft) => !isHeld(draft)).sort((one, other) => other.at - one.at)[0]
    },
    forget,
    hold(id) {
      own.add(id)
      void locks?.request(lockOf(id), () => new Promise(() => undefined)).catch(() => undefined)
    },
  }
}
