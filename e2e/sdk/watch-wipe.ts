import type { Page } from 'playwright-core'
import { readStores } from './visit.ts'

/**
 * Has a page look again and again at what is stored, from now until that is only `left`. Then `livedSince` gives how
 * long the page lived from a time by its own clock, in milliseconds: of a pause between two beats of its timer it counts
 * no more than `BEAT_MS_MAX`, so that a busy machine is not taken for a slow wipe.
 */
export async function watchWipe(page: Page, left: object = {}): Promise<WipeWatch> {
  const wanted = JSON.stringify(JSON.stringify(left))
  await page.evaluate(`window.wipeBeats = (${beatUntilWiped})(${readStores}, ${wanted}); 0`)
  return {
    async livedSince(time) {
      const beats = await page.evaluate<number[]>('window.wipeBeats')
      const gaps = beats
        .slice(1)
        .map((beat, index) => [beat, beat - (beats[index] ?? beat)] as const)
      return gaps
        .filter(([beat]) => beat > time)
        .reduce((lived, [, gap]) => lived + Math.min(gap, BEAT_MS_MAX), 0)
    },
  }
}

/** What watches one page. */
export interface WipeWatch {
  /** `time` in epoch milliseconds. Waits until the page is wiped. */
  readonly livedSince: (time: number) => Promise<number>
}

/** Runs in the page. Gives the times of its timer's beats up to the one that found the stores wiped. */
async function beatUntilWiped(
  read: () => Promise<Record<string, unknown>>,
  wanted: string,
): Promise<number[]> {
  const beats = [Date.now()]
  const timer = setInterval(() => beats.push(Date.now()), 10)
  // A store may be on its way out just as it is looked at.
  while (JSON.stringify(await read().catch(() => 'again')) !== wanted) {
    await new Promise((done) => setTimeout(done))
  }
  clearInterval(timer)
  return [...beats, Date.now()]
}

const BEAT_MS_MAX = 50
