import { createStore, promisifyRequest, type UseStore, update } from 'idb-keyval'
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

  const write = (work: (open: IDBObjectStore) => void) =>
    attempt((run) =>
      run('readwrite', (open) => {
        work(open)
        return promisifyRequest(open.transaction)
      }),
    )

  return {
    put: (entries) =>
      write((open) => {
        for (const [key, value] of entries) open.put(value, key)
      }),
    update<Value>(key: string, change: (old: Value | undefined) => Value) {
      let changed: Value | undefined
      const apply = (old: Value | undefined) => {
        changed = change(old)
        return changed
      }
      return attempt((run) => update(key, apply, run).then(() => changed))
    },
    values: <Value>() =>
      attempt((run) => run('readonly', (open) => promisifyRequest<Value[]>(open.getAll()))),
    remove: (keys) =>
      write((open) => {
        for (const key of keys) open.delete(key)
      }),
    async clear() {
      const known = await attempt(async () => indexedDB.databases?.())
      if (known?.every((database) => database.name !== name)) return
      await write((open) => open.clear())
    },
  }
}

function within<Value>(work: Promise<Value>, later: Edge['later']): Promise<Value> {
  return new Promise((done, fail) => {
    const stop = later(STORE_WAIT_MS_MAX, () => fail(new Error('store hangs')))
    work.then(done, fail).finally(stop)
  })
}
