import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** An event as it waits on disk for its acknowledgement. */
export interface Waiting {
  readonly id: string
  readonly isPrecious: boolean
  readonly envelope: string
  readonly event: { readonly type: string; readonly dropped?: number }
}

/** What waits on disk, from whatever page or tab of the shop: that is, every event whose enqueue committed. */
export function readWaiting(page: Page): Promise<Waiting[]> {
  return askQueue(page, 'getAll') as Promise<Waiting[]>
}

/** How many wait there. Like every reader, it comes after all writing that was begun. */
export function countWaiting(page: Page): Promise<number> {
  return askQueue(page, 'count') as Promise<number>
}

function askQueue(page: Page, question: 'getAll' | 'count'): Promise<unknown> {
  return page.evaluate(async (question) => {
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === 'segue:test-shop:queue'))
      return question === 'count' ? 0 : []
    const open = indexedDB.open('segue:test-shop:queue')
    await new Promise((done) => {
      open.onsuccess = done
    })
    const read = open.result.transaction('keyval').objectStore('keyval')[question]()
    await new Promise((done) => {
      read.onsuccess = done
    })
    open.result.close()
    return read.result
  }, question)
}

/** Resolves when nothing waits on disk any more: everything was acknowledged. */
export async function untilNothingWaits(page: Page): Promise<void> {
  await expect.poll(() => readWaiting(page), WAIT).toEqual([])
}

/** Longer than an idle time and a retry; a poll ends as soon as it may. */
export const WAIT: { readonly timeout: number } = { timeout: 20_000 }
