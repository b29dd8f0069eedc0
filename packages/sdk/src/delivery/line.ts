import type { BatchAnswer } from '@segue/protocol'
import { SEND_MS_MAX } from '../limits.ts'
import { attempt, guard, readNow, within } from '../platform.ts'
import { toAskedMs } from './back-off.ts'

/** A batch as it travels: its text, or that as gzip, which the collector knows by its first bytes. */
export type Sent = string | ArrayBuffer

/** How a request ended: its status, 0 without an answer; ids that are refused for good; milliseconds it asks to wait. */
export type Answer = readonly [status: number, bad: readonly string[], askedMs: number]

/** What is known when nobody answered. */
const NO_ANSWER: Answer = [0, [], 0]

/** Ways to the collector. */
export interface Line {
  /**
   * Sends and hears the answer, `NO_ANSWER` where the request cannot be made. `isLasting` lets it outlive the page. One
   * that nobody answers within `SEND_MS_MAX` is broken off: a collector that hangs would have one more at each retry.
   * One that lasts the browser keeps for 30 s longer.
   */
  readonly ask: (body: string, sent: Sent, isLasting: boolean) => Promise<Answer>
  /** Hands over to the browser: true when it takes it. Nobody hears the answer. */
  readonly beacon: (body: string) => boolean | undefined
}

/** Opens the line. Bodies go as `text/plain` or without a type, so no browser asks for permission first (no preflight). */
export function openLine(url: string): Line {
  const beacon = guard((body: string) => navigator.sendBeacon(url, body))
  const post = guard((init: RequestInit) => fetch(url, init))

  async function hear(body: string, request: Promise<Response> | undefined): Promise<Answer> {
    const response = await request
    if (!response?.text) {
      // The page replaced `fetch` by something that does not send: the events leave, even if unanswered.
      beacon(body)
      return NO_ANSWER
    }
    const text = await response.text()
    // What does not answer as the collector does stored nothing.
    const bad = attempt(() => (JSON.parse(text) as BatchAnswer).bad.map(({ id }) => `${id}`))
    const askedMs = toAskedMs(response.headers.get('retry-after'), readNow())
    return [bad ? response.status : 0, bad ?? [], askedMs]
  }

  return {
    beacon,
    ask(body, sent, keepalive) {
      const end = new AbortController()
      const { signal } = end
      const asked = post({ method: 'POST', credentials: 'omit', keepalive, body: sent, signal })
      return within(SEND_MS_MAX, hear(body, asked)).catch(() => {
        end.abort()
        return NO_ANSWER
      })
    },
  }
}
