import { isRecord } from '@segue/protocol'
import { parseJson } from '../json.ts'
import { BATCH_BYTES_MAX, FLUSH_EVENTS, FLUSH_IDLE_MS, SEND_MS_MAX } from '../limits.ts'
import { guard, later, listen, within } from '../platform.ts'
import { toAskedMs, toRetryMs } from './back-off.ts'
import { type PackedBatch, toBatches } from './batches.ts'
import type { Queue } from './queue.ts'

/**
 * Starts to send the queue to `url`: some time after events, at once when many wait or the page leaves, again after
 * failures. Gives the function that is called when something was added.
 *
 * Events are kept until an answer names them stored or bad; ids never change. Two tabs may send the same event that
 * lies on disk: the collector counts every id once. `maySend` is asked before every request: consent can end in
 * another tab.
 */
export function startSender(url: string, queue: Queue, maySend: () => boolean): () => void {
  let added = 0
  let failures = 0
  let notBefore = 0
  let bytesInFlight = 0
  let isBusy = false
  const beaconed = new Set<string>()
  let stopTimer = () => {}

  /** Bodies go as `text/plain`, so no browser asks for permission first (no preflight). */
  const beacon = guard((body: string) => navigator.sendBeacon(url, body))
  const post = guard((body: string) =>
    fetch(url, {
      method: 'POST',
      credentials: 'omit',
      keepalive: body.length <= BATCH_BYTES_MAX,
      body,
    }),
  )

  function schedule(ms: number): void {
    stopTimer()
    stopTimer = later(ms, () => void flush())
  }

  async function flush(): Promise<void> {
    if (isBusy || !maySend()) return
    const waitMs = notBefore - Date.now()
    if (waitMs > 0) return schedule(waitMs)
    isBusy = true
    added = 0
    for (const batch of toBatches(await queue.list(), Date.now()))
      if (!maySend() || !(await send(batch))) break
    isBusy = false
    if (added || failures) schedule(FLUSH_IDLE_MS)
  }

  /** True when the next batch may go: after an answer that was about this batch only. */
  async function send({ ids, body }: PackedBatch): Promise<boolean> {
    bytesInFlight = body.length
    const [status, bad, askedMs] = await within(SEND_MS_MAX, ask(body)).catch(() => NO_ANSWER)
    bytesInFlight = 0
    queue.remove(status === 200 ? ids : bad)
    failures = status === 200 ? 0 : failures + 1
    if (failures) notBefore = Date.now() + toRetryMs(failures, Math.random(), askedMs)
    return status === 200 || status === 400
  }

  async function ask(body: string): Promise<Answer> {
    const response = await post(body)
    if (typeof response?.status !== 'number') {
      // The page replaced `fetch` by something that does not send: the events leave, even if unanswered.
      beacon(body)
      return NO_ANSWER
    }
    const answer = parseJson(await response.text())
    const bad: unknown[] = isRecord(answer) && Array.isArray(answer.bad) ? answer.bad : []
    const askedMs = toAskedMs(response.headers.get('retry-after'), Date.now())
    return [response.status, bad.map((issue) => `${isRecord(issue) && issue.id}`), askedMs]
  }

  /** The page may never come back: hand over what fits beside a request in flight. Nothing counts as acknowledged. */
  function leave(): void {
    if (failures || !maySend()) return
    let bytesLeft = BATCH_BYTES_MAX - bytesInFlight
    const rest = queue.own().filter(({ id }) => !beaconed.has(id))
    for (const { ids, body } of toBatches(rest, Date.now())) {
      bytesLeft -= body.length
      if (bytesLeft < 0 || !beacon(body)) return
      for (const id of ids) beaconed.add(id)
    }
  }

  listen(window, 'pagehide', leave)
  listen(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
    else schedule(FLUSH_IDLE_MS)
  })
  listen(window, 'online', () => {
    failures = notBefore = 0
    void flush()
  })
  schedule(FLUSH_IDLE_MS)

  return () => {
    added += 1
    if (added < FLUSH_EVENTS) schedule(FLUSH_IDLE_MS)
    else void flush()
  }
}

/** How a request ended: its status, 0 without an answer; ids that are refused for good; milliseconds it asks to wait. */
type Answer = readonly [status: number, bad: readonly string[], askedMs: number]

const NO_ANSWER: Answer = [0, [], 0]
