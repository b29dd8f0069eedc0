import { STORE_WAIT_MS_MAX } from './limits.ts'
import { within } from './platform.ts'

/**
 * What a browser keeps for all tabs, in IndexedDB. Every call settles within `STORE_WAIT_MS_MAX` and none rejects:
 * after the first failure (blocked, full, hanging, absent) the disk is given up for this page and answers
 * `undefined`, and the page goes on in memory. No visitor can mend what made it fail.
 */
export interface Disk {
  /** Works on a store in one transaction, which is complete when the promise is. */
  readonly work: <Result>(
    store: StoreName,
    work: (store: IDBObjectStore) => IDBRequest<Result> | undefined,
  ) => Promise<Result | undefined>
  /** Empties a store, and creates no database where there was none. */
  readonly clear: (store: StoreName) => Promise<unknown>
}

/** `profile` holds one value; `queue` one for each event, by its id. */
export type StoreName = (typeof STORES)[number]

/** Opens the database at the first work, so a page without consent never creates it. */
export function openDisk(name: string): Disk {
  let opening: Promise<IDBDatabase> | undefined
  let isBroken = false

  async function settle<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      if (!isBroken) return await within(STORE_WAIT_MS_MAX, work())
    } catch {
      isBroken = true
    }
    return undefined
  }

  function open(): Promise<IDBDatabase> {
    return new Promise((done, fail) => {
      const request = indexedDB.open(name)
      request.onupgradeneeded = () => {
        for (const store of STORES) request.result.createObjectStore(store)
      }
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

  async function transact<Result>(
    store: StoreName,
    work: (store: IDBObjectStore) => IDBRequest<Result> | undefined,
  ): Promise<Result | undefined> {
    opening ??= open()
    const transaction = (await opening).transaction(store, 'readwrite')
    return new Promise((done, fail) => {
      const request = work(transaction.objectStore(store))
      transaction.oncomplete = () => done(request?.result)
      transaction.onabort = fail
    })
  }

  return {
    work: (store, work) => settle(() => transact(store, work)),
    clear: (store) =>
      settle(async () => {
        const known = await indexedDB.databases?.()
        if (!known?.every((database) => database.name !== name))
          await transact(store, (opened) => opened.clear())
      }),
  }
}

const STORES = ['profile', 'queue'] as const
