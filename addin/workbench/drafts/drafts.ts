import type { WorkbookFile } from '@kaoji/shared/workbookFile'

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
  /** the newest of a person's that no page has open, less those left alone; older ones than a month are thrown away */
  newest(account: string, now: number, except: ReadonlySet<string>): Promise<Draft | undefined>
  forget(id: string): Promise<void>
  /** holds a workbook as open in this page for as long as the page is there */
  hold(id: string): void
}

const STORE = 'drafts'
const MONTH = 30 * 24 * 60 * 60 * 1000
const lockOf = (id: string) => `kaoji-workbook-${id}`

/** @returns the drafts in the browser's own database, which unlike its other storage has room for a year's sheets */
export function draftsIn(indexedDB: IDBFactory, locks: LockManager | undefined): Drafts {
  let opened: Promise<IDBDatabase> | undefined
  const database = () =>
    (opened ??= new Promise((found, failed) => {
      const asked = indexedDB.open('kaoji-workbench', 1)
      asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore(STORE, { keyPath: 'id' }))
      asked.addEventListener('success', () => found(asked.result))
      asked.addEventListener('error', () => failed(asked.error ?? new Error('The browser keeps nothing.')))
    }))
  const within = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const transaction = (await database()).transaction(STORE, mode)
    const request = act(transaction.objectStore(STORE))
    return new Promise((done, failed) => {
      transaction.addEventListener('complete', () => done(request.result))
      // No room is told when the transaction ends, not by the request.
      transaction.addEventListener('abort', () => failed(transaction.error ?? new Error('The browser has no room.')))
    })
  }
  const forget = (id: string) => within('readwrite', (store) => store.delete(id))
  return {
    async keep(draft) {
      await within('readwrite', (store) => store.put(draft))
    },
    async newest(account, now, except) {
      const all = await within<Draft[]>('readonly', (store) => store.getAll())
      const isOld = ({ at }: Draft) => at < now - MONTH
      await Promise.all(all.filter(isOld).map(({ id }) => forget(id)))
      const held = new Set(((await locks?.query())?.held ?? []).map(({ name }) => name))
      return all
        .filter((draft) => draft.account === account && !isOld(draft) && !except.has(draft.id) && !held.has(lockOf(draft.id)))
        .sort((one, other) => other.at - one.at)[0]
    },
    forget,
    hold: (id) => void locks?.request(lockOf(id), () => new Promise(() => undefined)).catch(() => undefined),
  }
}
