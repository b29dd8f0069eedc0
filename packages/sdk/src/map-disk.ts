import type { Disk } from './disk.ts'

/** For tests: a disk that is a map. Like IndexedDB it hands out copies. */
export function createMapDisk(stored: Map<string, unknown>): Disk {
  return {
    async work<Result>(work: (store: IDBObjectStore) => IDBRequest<Result> | undefined) {
      const requests: { result: unknown; onsuccess?: () => void }[] = []
      const answer = (result: unknown) => {
        const request = { result: structuredClone(result) }
        requests.push(request)
        return request
      }
      const store = {
        get: (key: string) => answer(stored.get(key)),
        getAll: () => answer([...stored.values()]),
        getAllKeys: () => answer([...stored.keys()]),
        put: (value: unknown, key: string) => answer(void stored.set(key, structuredClone(value))),
        delete: (key: string) => answer(void stored.delete(key)),
      }
      const request = work(store as unknown as IDBObjectStore)
      for (const { onsuccess } of requests) onsuccess?.()
      return request?.result
    },
    clear: async () => stored.clear(),
  }
}

/** For tests: a disk that was given up. */
export function createFailedDisk(): Disk {
  const nothing = async () => undefined
  return { work: nothing, clear: nothing }
}
