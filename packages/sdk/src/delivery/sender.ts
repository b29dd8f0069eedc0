import { isRecord } from '@segue/protocol'
import { parseJson } from '../json.ts'
import {
  BATCH_BYTES_MAX,
  FLUSH_EVENTS,
  FLUSH_IDLE_MS,
  REQUEST_BYTES_MIN,
  SEND_MS_MAX,
} from '../limits.ts'
import { guard, later, listen, within } from '../platform.ts'
import { toAskedMs, toRetryMs } from './back-off.ts'
import { type PackedBatch, toBatches } from './batches.ts'
import { compress } from './compress.ts'
import type { Queue } from './queue.ts'
import { createTurns } from './turns.ts'

/**
 * Starts to send the queue to `url`: some time after events, at once when many wait or the page leaves, again after
 * failures. Gives the function that is called when something was added.
 *
 * Events are kept until an answer names them stored or bad; ids never change. Tabs take turns; where they cannot, the
 * collector counts every id once. `maySend` is asked before every request: consent can end in another tab.
 */
export function startSender(url: string, queue: Queue, maySend: () => boolean): () => void {
  const turns = createTurns(url)
  /** What a request in flight or a beacon carries: it need not leave with the page again. */
  const underWay = new Set<string>()
  let bytesLeft = BATCH_BYTES_MAX
  let added = 0
  let failures = 0
  let isBusy = false
  let isHeld = false
  let stopTimer = () => {}
  let stopHold = stopTimer

  /** Bodies go as `text/plain` or without a type, so no browser asks for permission first (no preflight). */
  const beacon = guard((body: string) => navigator.sendBeacon(url, body))
  const post = guard((body: string | ArrayBuffer, keepalive: boolean) =>
    fetch(typeof body === 'string' ? url : `${url}&z=gzip`, {
      method: 'POST',
      credentials: 'omit',
      keepalive,
      body,
    }),
  )

  function schedule(): void {
    stopTimer()
    stopTimer = later(FLUSH_IDLE_MS, () => void flush())
  }

  function release(): void {
    stopHold()
    isHeld = false
    void flush()
  }

  async function flush(): Promise<void> {
    if (isBusy || !maySend()) return
    isBusy = true
    added = 0
    const isOurs = await turns.take()
    if (isOurs) {
      // Listing drops what overflows: also while nothing may be sent.
      const entries = await queue.list()
      for (const batch of isHeld ? [] : toBatches(entries, Date.now())) {
        const zipped = failures ? undefined : await compress(batch.body)
        if (!maySend() || !(await send(batch, zipped))) break
      }
      turns.end()
    }
    isBusy = false
    if (added || !isOurs) schedule()
  }

  /** True when the next batch may go: after an answer that was about this batch only. */
  async function send(batch: PackedBatch, zipped?: ArrayBuffer): Promise<boolean> {
    const { ids } = batch
    for (const id of ids) underWay.add(id)
    const [status, bad, askedMs] = await within(SEND_MS_MAX, ask(batch, zipped)).catch(
      () => NO_ANSWER,
    )
    for (const id of ids) underWay.delete(id)
    queue.remove(status === 200 ? ids : bad)
    failures = status === 200 ? 0 : failures + 1
    if (failures) {
      stopHold()
      isHeld = true
      stopHold = later(toRetryMs(failures, Math.random(), askedMs), release)
    }
    return status === 200 || status === 400
  }

  async function ask({ body }: PackedBatch, zipped?: ArrayBuffer): Promise<Answer> {
    const bytes = toShare(body)
    const isLasting = bytes <= bytesLeft
    if (isLasting) bytesLeft -= bytes
    try {
      const response = await post(zipped ?? body, isLasting)
      if (typeof response?.status !== 'number') {
        // The page replaced `fetch` by something that does not send: the events leave, even if unanswered.
        beacon(body)
        return NO_ANSWER
      }
      const answer = parseJson(await response.text())
      const bad: unknown[] = isRecord(answer) && Array.isArray(answer.bad) ? answer.bad : []
      const askedMs = toAskedMs(response.headers.get('retry-after'), Date.now())
      return [response.status, bad.map((issue) => `${isRecord(issue) && issue.id}`), askedMs]
    } finally {
      if (isLasting) bytesLeft += bytes
    }
  }

  /** The page may never come back: hands over what fits beside the requests in flight. */
  function leave(carry: (batch: PackedBatch) => unknown): void {
    if (failures || !maySend()) return
    const rest = queue.own().filter(({ id }) => !underWay.has(id))
    for (const batch of toBatches(rest, Date.now()))
      if (toShare(batch.body) > bytesLeft || carry(batch) === false) return
  }

  /** Nobody hears the answer to a beacon, so nothing counts as acknowledged. */
  function carryByBeacon({ ids, body }: PackedBatch): boolean {
    if (!beacon(body)) return false
    const bytes = toShare(body)
    bytesLeft -= bytes
    later(SEND_MS_MAX, () => {
      bytesLeft += bytes
    })
    for (const id of ids) underWay.add(id)
    return true
  }

  listen(window, 'pagehide', () => {
    turns.end()
    leave(carryByBeacon)
  })
  listen(document, 'visibilitychange', () => {
    // A page in the background mostly lives on, and hears the answer.
    if (document.visibilityState === 'hidden') leave(send)
    else schedule()
  })
  listen(window, 'online', () => {
    failures = 0
    release()
  })
  schedule()

  return () => {
    added += 1
    if (added < FLUSH_EVENTS) schedule()
    else void flush()
  }
}

/** Bytes that a request takes of what browsers carry beyond a page's life, so that few requests take it all. */
function toShare(body: string): number {
  return Math.max(body.length, REQUEST_BYTES_MIN)
}

/** How a request ended: its status, 0 without an answer; ids that are refused for good; milliseconds it asks to wait. */
type Answer = readonly [status: number, bad: readonly string[], askedMs: number]

const NO_ANSWER: Answer = [0, [], 0]
