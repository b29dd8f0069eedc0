import { STORE_WAIT_MS_MAX } from '../limits.ts'
import { attempt, within } from '../platform.ts'

/** What the browser's stores hold, by store and key: text that is JSON is given as what it means. */
export interface Stored {
  readonly localStorage: { readonly [key: string]: unknown }
  readonly sessionStorage: { readonly [key: string]: unknown }
  readonly indexedDB: { readonly [database: string]: readonly unknown[] }
}

/** Reads what is kept under `name` and names that begin with `name:`. A store that is blocked holds nothing. */
export async function readStores(name: string): Promise<Stored> {
  const isOurs = (key: string) => key === name || key.startsWith(`${name}:`)
  const databases = await within(
    STORE_WAIT_MS_MAX,
    (async () => (await indexedDB.databases()).flatMap((each) => each.name ?? []))(),
  ).catch(() => [])
  const disks = databases
    .filter(isOurs)
    .map(async (each) => [each, await within(STORE_WAIT_MS_MAX, readDisk(each)).catch(() => [])])
  return {
    localStorage: readTexts(() => localStorage, isOurs),
    sessionStorage: readTexts(() => sessionStorage, isOurs),
    indexedDB: Object.fromEntries(await Promise.all(disks)),
  }
}

function readTexts(
  open: () => Storage,
  isOurs: (key: string) => boolean,
): { readonly [key: string]: unknown } {
  const entries = attempt(() => Object.entries<string>({ ...open() })) ?? []
  return Object.fromEntries(
    entries
      .filter(([key]) => isOurs(key))
      .map(([key, text]) => [key, attempt(() => JSON.parse(text)) ?? text]),
  )
}

function readDisk(name: string): Promise<unknown[]> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(name)
    request.onerror = fail
    // It was deleted meanwhile: opening must not create it anew.
    request.onupgradeneeded = () => request.transaction?.abort()
    request.onsuccess = () => {
      const database = request.result
      const [store = ''] = database.objectStoreNames
      const all = database.transaction(store).objectStore(store).getAll()
      all.onerror = fail
      all.onsuccess = () => {
        database.close()
        done(all.result)
      }
    }
  })
}
