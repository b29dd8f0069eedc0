import { STORE_WAIT_MS_MAX } from '../limits.ts'
import { attempt, within } from '../platform.ts'

/** What the browser's stores hold, by store and key: text that is JSON is given as what it means, also in a cookie. */
export interface Stored {
  readonly localStorage: { readonly [key: string]: unknown }
  readonly sessionStorage: { readonly [key: string]: unknown }
  /** Those that scripts can read. */
  readonly cookies: { readonly [name: string]: unknown }
  readonly indexedDB: { readonly [database: string]: readonly unknown[] }
}

/**
 * Reads what is kept under `name` and names that begin with `name:`; in cookies, whose names know no colon, it is an
 * underscore. A store that is blocked holds nothing.
 */
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
    cookies: readCookies(name.replace(':', '_')),
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

function readCookies(name: string): { readonly [name: string]: unknown } {
  const pairs = (attempt(() => document.cookie) ?? '').split('; ').map((pair) => pair.split('='))
  const ours = pairs.filter(([key = '']) => key === name || key.startsWith(`${name}_`))
  return Object.fromEntries(ours.map(([key = '', text = '']) => [key, decode(text) ?? text]))
}

/** What a summary in a cookie means: JSON in base64, in the letters that cookies may have. */
function decode(text: string): unknown {
  return attempt(() => JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/'))))
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
