import type { Stop } from '@segue/dom/core'
import { on } from '../emitter.ts'
import {
  COMPRESS_BYTES_MIN,
  FLUSH_EVENTS,
  FLUSH_MS,
  GATHER_MS,
  SEND_MS_MAX,
  SLOW_MS,
} from '../limits.ts'
import { later, listen, readNow, readText, writeText } from '../platform.ts'
import { createAllowance } from './allowance.ts'
import { toRetryMs } from './back-off.ts'
import { type PackedBatch, toBatches } from './batches.ts'
import { compress } from './compress.ts'
import { parseHold, toHold } from './hold.ts'
import { openLine, type Sent } from './line.ts'
import type { Queue } from './queue.ts'
import { takeTurn } from './take-turn.ts'

/**
 * Starts to send the queue to `url`: some time after events, at once when many wait or the page leaves, again after
 * failures. Gives the function that is called when something was added.
 *
 * Events are kept until an answer names them stored or bad; ids never change. Tabs take turns; where they cannot, the
 * collector counts every id once. `maySend` is asked before every request: consent can end in another tab. After a failure
 * nobody asks the collector for a while, of all pages of the visitor: they tell each other under `key` in localStorage.
 */
export function startSender(
  url: string,
  queue: Queue,
  maySend: () => boolean,
  key: string,
): () => void {
  /** What outlives the page, as a request or a beacon: it need not leave with it again. */
  const underWay = new Set<string>()
  const line = openLine(url)
  const [left, take, giveBack] = createAllowance()
  let added = 0
  let failures = 0
  let isBusy = false
  /** Since the queue was listed, something left with the page, or the visitor was forgotten. */
  let isOutdated = false
  let isDue = false
  /** Ends the wait, while there is one. */
  let stopHold: Stop | undefined
  let stopTelling = () => {}
  let endTurn = stopTelling

  function schedule(): void {
    if (isDue) return
    isDue = true
    later(FLUSH_MS, () => {
      isDue = false
      void flush()
    })
  }

  function hold(ms: number): void {
    stopHold?.()
    stopHold = later(ms, () => {
      stopHold = undefined
      void flush()
    })
  }

  /**
   * Tells other pages, those to come included, unless there is something else to tell before `afterMs` or the page is
   * left.
   */
  function tell(hold: string | null, afterMs: number): void {
    stopTelling()
    stopTelling = later(afterMs, () => {
      if (maySend()) writeText(key, hold)
    })
  }

  /** Gives the milliseconds to wait after so many failures, and tells other pages. */
  function tellWait(count: number, askedMs: number, afterMs: number): number {
    const ms = toRetryMs(count, Math.random(), askedMs)
    tell(toHold(count, ms, readNow()), afterMs)
    return ms
  }

  /** Looks at what pages found out. Gives the milliseconds for which all of them wait, if above 0. */
  function heed(): number {
    const [theirs, leftMs] = parseHold(readText(key))
    failures = theirs || failures
    return leftMs
  }

  /** The collector answers: nobody waits any more. */
  function endWait(): void {
    failures = 0
    stopHold = void stopHold?.()
    tell(null, 0)
  }

  async function flush(): Promise<void> {
    if (isBusy || !maySend()) return
    isBusy = true
    added = 0
    isOutdated = false
    const isOurs = await takeTurn(url, (end) => {
      if (isBusy) endTurn = end
      else end()
    })
    if (isOurs) {
      // Listing drops what overflows: also while nothing may be sent.
      const entries = await queue.list()
      const leftMs = heed()
      if (leftMs > 0) hold(leftMs)
      for (const batch of stopHold ? [] : toBatches(entries, readNow)) {
        const { body } = batch
        // What failed is sent as it is: the fault may lie in the compressing.
        const isLarge = body.length > COMPRESS_BYTES_MIN && !failures
        const sent = isLarge ? await compress(body).catch(() => body) : body
        if (!maySend() || isOutdated) {
          added += 1
          break
        }
        // The page goes on: its own beacons need the room, and what it leaves behind is handed over again.
        if (!(await send(batch, sent, 0))) break
      }
      endTurn()
    } else added += 1
    isBusy = false
    if (added) schedule()
  }

  /** True when the next batch may go: after an answer that was about this batch only. */
  async function send({ ids, body }: PackedBatch, sent: Sent, share: number): Promise<boolean> {
    for (const id of share ? ids : []) underWay.add(id)
    // Holds if nobody ever answers: the next page knows it when this one is left.
    tellWait(failures + 1, SEND_MS_MAX + SLOW_MS, SLOW_MS)
    const [status, bad, askedMs] = await line.ask(body, sent, share > 0)
    giveBack(share)
    for (const id of ids) underWay.delete(id)
    const isStored = status === 200
    queue.remove(isStored ? ids : bad)
    if (isStored) endWait()
    else {
      // A collector that says how long to wait is surely up, and busy: that counts for two failures.
      failures += askedMs ? 2 : 1
      // A browser breaks off the request in flight before it says that the page is left: the next page asks at once.
      hold(tellWait(failures, askedMs, status ? 0 : GATHER_MS))
    }
    return isStored || status === 400
  }

  /** The page may never come back: hands over what fits beside the requests in flight. */
  function leave(carry: (batch: PackedBatch, share: number) => unknown): void {
    // A browser breaks off the request in flight before it says that the page is left: that is one failure.
    if (!maySend() || heed() > 0 || failures > 1) return
    const rest = queue.own().filter(({ id }) => !underWay.has(id))
    for (const batch of toBatches(rest, readNow, left())) {
      const share = take(batch.body.length)
      if (!share || carry(batch, share) === false) return
      isOutdated = true
    }
  }

  /** Nobody hears the answer to a beacon, so nothing counts as acknowledged. */
  function carryByBeacon({ ids, body }: PackedBatch, share: number): boolean {
    later(SEND_MS_MAX, () => giveBack(share))
    if (!line.beacon(body)) return false
    for (const id of ids) underWay.add(id)
    return true
  }

  listen(window, 'pagehide', () => {
    endTurn()
    leave(carryByBeacon)
  })
  listen(document, 'visibilitychange', () => {
    // A page in the background mostly lives on, and hears the answer.
    if (document.visibilityState === 'hidden')
      leave((batch, share) => void send(batch, batch.body, share))
    else schedule()
  })
  listen(window, 'online', () => {
    endWait()
    void flush()
  })
  on('wipe', () => {
    isOutdated = true
  })
  schedule()

  return () => {
    added += 1
    if (added < FLUSH_EVENTS) schedule()
    else void flush()
  }
}
