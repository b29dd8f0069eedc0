import { clear, createStore, delMany, setMany, type UseStore, update, values } from 'idb-keyval'
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
  readonly remove: (keys: string[]) => Promise<unknown>
  /** Empties the database, and creates none where there was none. */
  readonly clear: () => Promise<unknown>
}

/** Opens the database at the first call, so a page without consent never creates it. */
export function openDisk(name: string, later: Edge['later']): Disk {
  let store: UseStore | undefined
  let given = false

  async function attempt<Value>(work: (store: UseStore) => Promise<Value>) {
    if (given) return undefined
    try {
      store ??= createStore(name, 'keyval')
      return await within(work(store), later)
    } catch {
      // The page goes on in memory: no visitor can mend what made the store fail.
      given = true
      return undefined
    }
  }

  return {
    put: (entries) => attempt((open) => setMany(entries, open)),
    update<Value>(key: string, change: (old: Value | undefined) => Value) {
      let changed: Value | undefined
      const apply = (old: Value | undefined) => {
        changed = change(old)
        return changed
      }
      return attempt(async (open) => {
        await update(key, apply, open)
        return changed
      })
    },
    values: <Value>() => attempt((open) => values<Value>(open)),
    remove: (keys) => attempt((open) => delMany(keys, open)),
    clear: () =>
      attempt(async (open) => {
        const known = await indexedDB.databases?.()
        if (known?.every((database) => database.name !== name)) return
        await clear(open)
      }),
  }
}

function within<Value>(work: Promise<Value>, later: Edge['later']): Promise<Value> {
  return new Promise((done, fail) => {
    const stop = later(STORE_WAIT_MS_MAX, () => fail(new Error('store hangs')))
    work.then(done, fail).finally(stop)
  })
}
