import { isRecord } from '@segue/protocol'
import type { Edge } from '../edge.ts'
import { parseJson } from '../json.ts'
import { BATCH_BYTES_MAX, SEND_MS_MAX } from '../limits.ts'
import { toAskedMs } from './back-off.ts'

/** How a request ended. Status 0: no answer came. */
export interface Answer {
  readonly status: number
  /** Ids the collector refuses for good. */
  readonly bad: readonly string[]
  /** Milliseconds the collector asks to wait, 0 when it asks for nothing. */
  readonly askedMs: number
}

/** The two ways out of a page. */
export interface Transport {
  /** Sends and waits for the answer, at most `SEND_MS_MAX`. Never rejects. */
  readonly post: (body: string) => Promise<Answer>
  /** Hands over without an answer; false when the browser refuses it. */
  readonly beacon: (body: string) => boolean
}

/** Talks to one endpoint. Bodies go as `text/plain`, so no browser asks for permission first (no preflight). */
export function createTransport(url: string, edge: Edge): Transport {
  const beacon = edge.quiet((body: string) => navigator.sendBeacon(url, body))
  const send = edge.quiet((body: string) => {
    const keepalive = body.length <= BATCH_BYTES_MAX
    return fetch(url, { method: 'POST', credentials: 'omit', keepalive, body })
  })

  async function ask(body: string): Promise<Answer> {
    const response = await send(body)
    if (typeof response?.status === 'number') return toAnswer(response)
    // The page replaced `fetch` by something that does not send: the events leave, even if unanswered.
    beacon(body)
    return NO_ANSWER
  }

  return {
    beacon: (body) => beacon(body) === true,
    post: (body) =>
      new Promise((done) => {
        const fail = () => done(NO_ANSWER)
        const stop = edge.later(SEND_MS_MAX, fail)
        ask(body).then(done, fail).finally(stop)
      }),
  }
}

async function toAnswer(response: Response): Promise<Answer> {
  const answer = parseJson(await response.text())
  const bad = isRecord(answer) && Array.isArray(answer.bad) ? answer.bad : []
  return {
    status: response.status,
    bad: bad.map((issue) => issue?.id),
    askedMs: toAskedMs(response.headers.get('retry-after'), Date.now()),
  }
}

const NO_ANSWER: Answer = { status: 0, bad: [], askedMs: 0 }
