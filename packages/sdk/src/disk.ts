import { DISK_WAIT_MS_MAX } from './limits.ts'
import { isStoring, within, writeText } from './platform.ts'

/**
 * A database that a browser keeps for all tabs, in IndexedDB: keys and values in one store. Every call settles within
 * `DISK_WAIT_MS_MAX` and none rejects: after the first failure (blocked, full, hanging, absent) the disk is given up
 * for this page and answers `undefined`, and the page goes on in memory. No visitor can mend what made it fail.
 */
export interface Disk {
  /** Works on the store in one transaction, which is complete when the promise is. */
  readonly work: <Result>(
    work: (store: IDBObjectStore) => IDBRequest<Result> | undefined,
  ) => Promise<Result | undefined>
  /** Empties the store, and the text under its name in localStorage. Creates no database where there was none. */
  readonly clear: () => Promise<unknown>
}

/** Opens the database at the first work, so a page without consent never creates it. */
export function openDisk(name: string): Disk {
  let opening: Promise<IDBDatabase> | undefined
  let isBroken = !isStoring

  async function settle<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      if (!isBroken) return await within(DISK_WAIT_MS_MAX, work())
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

  async function transact<Result>(
    work: (store: IDBObjectStore) => IDBRequest<Result> | undefined,
  ): Promise<Result | undefined> {
    opening ??= open()
    const transaction = (await opening).transaction(STORE, 'readwrite')
    return new Promise((done, fail) => {
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => done(request?.result)
      transaction.onabort = fail
    })
  }

  return {
    work: (work) => settle(() => transact(work)),
    clear() {
      writeText(name, null)
      // What is to be forgotten is worth a second try.
      isBroken = !isStoring
      return settle(async () => {
        const known = await indexedDB.databases?.()
        if (!known?.every((database) => database.name !== name))
          await transact((store) => store.clear())
      })
    },
  }
}

const STORE = 'keyval'
