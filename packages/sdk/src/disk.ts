import type { Edge } from './edge.ts'
import { STORE_WAIT_MS_MAX } from './limits.ts'

/**
 * One IndexedDB database of keys and values that several tabs share. Every call settles within `STORE_WAIT_MS_MAX`
 * and none rejects: after the first failure (blocked, full, hanging, absent) the disk is given up for this page and
 * answers `undefined`.
 */
export interface Disk {
  readonly put: (entries: [key: string, value: unknown][]) => Promise<unknown>
  /** Changes one value in one transaction and gives the new one. */
  readonly update: <Value>(
    key: string,
    change: (old: Value | undefined) => Value,
  ) => Promise<Value | undefined>
  /** All values in the order of their keys. */
  readonly values: <Value>() => Promise<Value[] | undefined>
  readonly remove: (keys: readonly string[]) => Promise<unknown>
  /** Empties the database, and creates none where there was none. */
  readonly clear: () => Promise<unknown>
}

/** Opens the database at the first call, so a page without consent never creates it. */
export function openDisk(name: string, later: Edge['later']): Disk {
  let opening: Promise<IDBDatabase> | undefined
  let isBroken = false

  /** The page goes on in memory after a failure: no visitor can mend what made the store fail. */
  async function attempt<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
    try {
      if (!isBroken)
        return await Promise.race([
          work(),
          new Promise<undefined>((_, fail) => later(STORE_WAIT_MS_MAX, () => fail())),
        ])
    } catch {
      isBroken = true
    }
    return undefined
  }

  function open(): Promise<IDBDatabase> {
    return new Promise((done, fail) => {
      const request = indexedDB.open(name)
      request.onupgradeneeded = () => request.result.createObjectStore(STORE)
      request.onerror = fail
      request.onsuccess = () => {
        const database = request.result
        // Whoever deletes the database in another tab does not have to wait for us.
        database.onversionchange = () => {
          database.close()
          opening = undefined
        }
        done(database)
      }
    })
  }

  /** One transaction, complete when the promise is. Gives what `work` returned. */
  const transact = <Value>(work: (store: IDBObjectStore) => Value) =>
    attempt(async () => {
      opening ??= open()
      const transaction = (await opening).transaction(STORE, 'readwrite')
      return new Promise<Value>((done, fail) => {
        const result = work(transaction.objectStore(STORE))
        transaction.oncomplete = () => done(result)
        transaction.onabort = fail
      })
    })

  return {
    put: (entries) =>
      transact((store) => {
        for (const [key, value] of entries) store.put(value, key)
      }),
    async update<Value>(key: string, change: (old: Value | undefined) => Value) {
      let changed: Value | undefined
      await transact((store) => {
        const request = store.get(key)
        request.onsuccess = () => {
          try {
            changed = change(request.result)
            store.put(changed, key)
          } catch {
            // An error that left a handler would surface in the page.
            changed = undefined
            store.transaction.abort()
          }
        }
      })
      return isBroken ? undefined : changed
    },
    values: async () => (await transact((store) => store.getAll()))?.result,
    remove: (keys) =>
      transact((store) => {
        for (const key of keys) store.delete(key)
      }),
    async clear() {
      const known = await attempt(async () => indexedDB.databases?.())
      if (!known?.every((database) => database.name !== name))
        await transact((store) => store.clear())
    },
  }
}

const STORE = 'keyval'
