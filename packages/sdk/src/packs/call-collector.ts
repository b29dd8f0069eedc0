import { toJson } from '@segue/protocol'
import { toAskedMs } from '../delivery/back-off.ts'
import { attempt } from '../platform.ts'
import type { StartOptions } from '../start.ts'

/** What the collector answered: nothing when it could not be reached, its status and its words otherwise. */
export interface Answered {
  readonly status: number
  readonly body: unknown
  /** Milliseconds that it asks to wait before it is asked again. */
  readonly askedMs: number
}

/**
 * Calls one of the collector's addresses beside the one for events. As plain text, so no browser asks for permission
 * first; `credentials` only where its cookies are the point, and `signal` where its answer may become unwanted. Never rejects.
 */
export async function callCollector(
  { endpoint, key }: Pick<StartOptions, 'endpoint' | 'key'>,
  name: 'visitor' | 'link' | 'arrival' | 'user',
  body: object,
  { credentials = 'omit', signal = null }: Pick<RequestInit, 'credentials' | 'signal'> = {},
): Promise<Answered | undefined> {
  try {
    const url = new URL(`${name}?k=${key}`, endpoint)
    const init = { method: 'POST', body: toJson(body), credentials, signal, keepalive: true }
    const response = await fetch(url, init)
    const text = await response.text()
    const askedMs = toAskedMs(response.headers.get('retry-after'), Date.now())
    return { status: response.status, body: attempt(() => JSON.parse(text)), askedMs }
  } catch {
    return undefined
  }
}
