import type { BatchAnswer } from '@segue/protocol'
import {
  BATCH_BYTES_MAX,
  COMPRESS_BYTES_MIN,
  FLUSH_EVENTS,
  FLUSH_IDLE_MS,
  REQUEST_BYTES_MIN,
  SEND_MS_MAX,
} from '../limits.ts'
import { attempt, guard, later, listen, within } from '../platform.ts'
import { toAskedMs, toRetryMs } from './back-off.ts'
import { type PackedBatch, toBatches } from './batches.ts'
import { compress } from './compress.ts'
import type { Queue } from './queue.ts'
import { takeTurn } from './take-turn.ts'

/**
 * Starts to send the queue to `url`: some time after events, at once when many wait or the page leaves, again after
 * failures. Gives the function that is called when something was added.
 *
 * Events are kept until an answer names them stored or bad; ids never change. Tabs take turns; where they cannot, the
 * collector counts every id once. `maySend` is asked before every request: consent can end in another tab.
 */
export function startSender(url: string, queue: Queue, maySend: () => boolean): () => void {
  /** What a request in flight or a beacon carries: it need not leave with the page again. */
  const underWay = new Set<string>()
  let bytesLeft = BATCH_BYTES_MAX
  let added = 0
  let failures = 0
  let isBusy = false
  let isHeld = false
  let isAskedToWait = false
  let stopTimer = () => {}
  let stopHold = stopTimer
  let endTurn = stopTimer

  /** Bodies go as `text/plain` or without a type, so no browser asks for permission first (no preflight). */
  const beacon = guard((body: string) => navigator.sendBeacon(url, body))
  const post = guard((body: Sent, keepalive: boolean) =>
    fetch(url, { method: 'POST', credentials: 'omit', keepalive, body }),
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
    const isOurs = await takeTurn(url, (end) => {
      if (isBusy) endTurn = end
      else end()
    })
    // Listing drops what overflows: also while nothing may be sent.
    const entries = isOurs ? await queue.list() : []
    for (const batch of isHeld ? [] : toBatches(entries, Date.now())) {
      const { body } = batch
      // What failed is sent as it is: the fault may lie in the compressing.
      const isLarge = body.length > COMPRESS_BYTES_MIN && !failures
      const sent = isLarge ? await compress(body).catch(() => body) : body
      if (!maySend() || !(await send(batch, sent))) break
    }
    endTurn()
    isBusy = false
    if (added || !isOurs) schedule()
  }

  /** True when the next batch may go: after an answer that was about this batch only. */
  async function send(batch: PackedBatch, sent: Sent = batch.body): Promise<boolean> {
    const { ids } = batch
    for (const id of ids) underWay.add(id)
    const [status, bad, askedMs] = await within(SEND_MS_MAX, ask(batch.body, sent)).catch(
      () => NO_ANSWER,
    )
    for (const id of ids) underWay.delete(id)
    const isStored = status === 200
    isAskedToWait = askedMs > 0
    queue.remove(isStored ? ids : bad)
    failures = isStored ? 0 : failures + 1
    if (failures) {
      stopHold()
      isHeld = true
      stopHold = later(toRetryMs(failures, Math.random(), askedMs), release)
    }
    return isStored || status === 400
  }

  async function ask(body: string, sent: Sent): Promise<Answer> {
    const share = toShare(typeof sent === 'string' ? sent.length : sent.byteLength)
    bytesLeft -= share
    try {
      const response = await post(sent, share > 0)
      if (!response?.text) {
        // The page replaced `fetch` by something that does not send: the events leave, even if unanswered.
        beacon(body)
        return NO_ANSWER
      }
      const text = await response.text()
      // What does not answer as the collector does stored nothing.
      const bad = attempt(() => (JSON.parse(text) as BatchAnswer).bad.map(({ id }) => `${id}`))
      const askedMs = toAskedMs(response.headers.get('retry-after'), Date.now())
      return [bad ? response.status : 0, bad ?? [], askedMs]
    } finally {
      bytesLeft += share
    }
  }

  /** Bytes that a request takes of what may outlive the page; 0 when too few are left, and it may not. */
  function toShare(bytes: number): number {
    const share = Math.max(bytes, REQUEST_BYTES_MIN)
    return share > bytesLeft ? 0 : share
  }

  /** The page may never come back: hands over what fits beside the requests in flight. */
  function leave(carry: (batch: PackedBatch) => unknown): void {
    // A browser breaks off the request in flight before it says that the page is left: that is one failure.
    if (failures > 1 || isAskedToWait || !maySend()) return
    const rest = queue.own().filter(({ id }) => !underWay.has(id))
    for (const batch of toBatches(rest, Date.now(), bytesLeft))
      if (!toShare(batch.body.length) || carry(batch) === false) return
  }

  /** Nobody hears the answer to a beacon, so nothing counts as acknowledged. */
  function carryByBeacon({ ids, body }: PackedBatch): boolean {
    if (!beacon(body)) return false
    const share = toShare(body.length)
    bytesLeft -= share
    later(SEND_MS_MAX, () => {
      bytesLeft += share
    })
    for (const id of ids) underWay.add(id)
    return true
  }

  listen(window, 'pagehide', () => {
    endTurn()
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

/** A batch as it travels: its text, or that as gzip, which the collector knows by its first bytes. */
type Sent = string | ArrayBuffer

/** How a request ended: its status, 0 without an answer; ids that are refused for good; milliseconds it asks to wait. */
type Answer = readonly [status: number, bad: readonly string[], askedMs: number]

const NO_ANSWER: Answer = [0, [], 0]
