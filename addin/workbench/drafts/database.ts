/** Longer than a browser takes that opens it at all, milliseconds. */
const DEADLINE = 10_000

/**
 * A database of one store, whose things are known by their `id`. It is opened when first asked for; and again where it did not open, where the browser has
 * closed it (its user cleared the sites' data), where another page wanted it for itself.
 * @returns what gives the open database; rejects where it does not open now
 */
export function databaseIn(indexedDB: IDBFactory, name: string, store: string): () => Promise<IDBDatabase> {
  let opened: Promise<IDBDatabase> | undefined
  const closed = () => void (opened = undefined)
  return () => {
    if (opened === undefined) {
      opened = open(indexedDB, name, store, closed)
      opened.catch(closed)
    }
    return opened
  }
}

function open(indexedDB: IDBFactory, name: string, store: string, closed: () => void): Promise<IDBDatabase> {
  return new Promise((found, failed) => {
    const asked = indexedDB.open(name, 1)
    const late = setTimeout(() => failed(new Error('The browser does not open its database.')), DEADLINE)
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore(store, { keyPath: 'id' }))
    asked.addEventListener('success', () => {
      clearTimeout(late)
      const { result } = asked
      result.addEventListener('close', closed)
      result.addEventListener('versionchange', () => {
        result.close()
        closed()
      })
      found(result)
    })
    asked.addEventListener('error', () => {
      clearTimeout(late)
      failed(asked.error ?? new Error('The browser keeps nothing.'))
    })
  })
}
