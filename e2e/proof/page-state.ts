import type { Page } from 'playwright-core'
import { WITNESSED } from '../witness.ts'

/** The stage that the page at hand takes its visitor for. */
export function stageOf(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as SegueWindow).segue.getStage())
}

/** Their segments, by id. */
export function segmentsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as SegueWindow).segue.getSegments())
}

/** Everything of ours in the browser's stores: local and session storage, IndexedDB, cookies. */
export function storedKeys(page: Page): Promise<string[]> {
  return page.evaluate(async (witnessed) => {
    const databases = (await indexedDB.databases()).map(({ name }) => `idb:${name}`)
    const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
    return [...databases, ...keys, document.cookie].filter(
      (key) => key !== '' && key !== witnessed && !key.startsWith('shop_'),
    )
  }, WITNESSED)
}

/** Ids of events whose enqueue has committed and that wait for an acknowledgement, sorted. */
export function waitingIds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const ids: string[] = []
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined || !/segue.*queue/.test(name)) continue
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(request.error)
      })
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAllKeys()
        await new Promise((done) => {
          request.onsuccess = done
        })
        ids.push(...request.result.map(String))
      }
      database.close()
    }
    return ids.sort()
  })
}

/** What the shop's pages hold of Segue. */
export interface SegueWindow {
  readonly segue: {
    getStage(): string
    getSegments(): string[]
    track(type: string, props: object): void
  }
}
