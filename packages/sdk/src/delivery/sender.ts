import type { Stop } from '@segue/dom/core'
import type { Edge } from '../edge.ts'
import { BATCH_BYTES_MAX, FLUSH_EVENTS, FLUSH_IDLE_MS } from '../limits.ts'
import { toRetryMs } from './back-off.ts'
import { type PackedBatch, toBatches } from './batches.ts'
import type { Queue } from './queue.ts'
import type { Transport } from './transport.ts'

/** Sends the queue: some time after events, at once when many wait or the page leaves, again after failures. */
export interface Sender {
  /** Something was added to the queue. */
  readonly poke: () => void
}

/** What a sender needs. `maySend` is asked before every request: consent can end in another tab. */
export interface SenderParts {
  readonly queue: Queue
  readonly transport: Transport
  readonly edge: Edge
  readonly maySend: () => boolean
}

/**
 * Starts a sender. Events are kept until an answer names them stored or bad; ids never change. Two tabs may send the
 * same event that lies on disk: the collector counts every id once.
 */
export function startSender({ queue, transport, edge, maySend }: SenderParts): Sender {
  let fresh = 0
  let failures = 0
  let notBefore = 0
  let bytesInFlight = 0
  let busy = false
  const beaconed = new Set<string>()
  let stopTimer: Stop = () => {}

  function schedule(ms: number): void {
    stopTimer()
    stopTimer = edge.later(ms, () => void flush())
  }

  async function flush(): Promise<void> {
    if (busy || !maySend()) return
    const waitMs = notBefore - Date.now()
    if (waitMs > 0) return schedule(waitMs)
    busy = true
    fresh = 0
    await sendAll()
    busy = false
    if (fresh > 0 || failures > 0) schedule(FLUSH_IDLE_MS)
  }

  async function sendAll(): Promise<void> {
    for (const batch of toBatches(await queue.list(), Date.now())) {
      if (!maySend() || !(await send(batch))) return
    }
  }

  /** True when the next batch may go: after an answer that was about this batch only. */
  async function send({ ids, body }: PackedBatch): Promise<boolean> {
    bytesInFlight = body.length
    const { status, bad, askedMs } = await transport.post(body)
    bytesInFlight = 0
    await queue.remove(status === 200 ? ids : bad)
    failures = status === 200 ? 0 : failures + 1
    if (failures > 0) notBefore = Date.now() + toRetryMs(failures, Math.random(), askedMs)
    return status === 200 || status === 400
  }

  /** The page may never come back: hand over what fits beside a request in flight. Nothing counts as acknowledged. */
  function leave(): void {
    if (failures > 0 || !maySend()) return
    let bytesLeft = BATCH_BYTES_MAX - bytesInFlight
    const rest = queue.own().filter(({ id }) => !beaconed.has(id))
    for (const { ids, body } of toBatches(rest, Date.now())) {
      bytesLeft -= body.length
      if (bytesLeft < 0 || !transport.beacon(body)) return
      for (const id of ids) beaconed.add(id)
    }
  }

  edge.listen(window, 'pagehide', leave)
  edge.listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
    else schedule(FLUSH_IDLE_MS)
  })
  edge.listen(window, 'online', () => {
    failures = notBefore = 0
    void flush()
  })
  schedule(FLUSH_IDLE_MS)

  return {
    poke() {
      fresh += 1
      if (fresh >= FLUSH_EVENTS) void flush()
      else schedule(FLUSH_IDLE_MS)
    },
  }
}
