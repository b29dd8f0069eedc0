import type { BatchAnswer, IngestReport } from '@segue/protocol'
import { vi } from 'vitest'
import { PATIENCE } from './patience.ts'

/** Talks to a collector under test. */
export interface Client {
  readonly url: string
  readonly key: string
  /** Sends a body as a page of the shop would. */
  readonly send: (body: unknown, init?: RequestInit) => Promise<Response>
  /** Calls the API, signed in as the owner: GET, or POST when there is a body. */
  readonly api: (path: string, body?: unknown) => Promise<Response>
}

/** Where pages of the test site live. */
export const ORIGIN = 'http://127.0.0.1:4810'
/** The owner of the test site. */
export const OWNER = { email: 'owner@shop.example', password: 'correct horse battery' }

/** A client of the collector at this address. */
export function createClient(url: string, key: string): Client {
  let cookie: Promise<string> | undefined
  return {
    url,
    key,
    send: (body, init = {}) => fetch(`${url}/v1/events?k=${key}`, toPost(body, init)),
    async api(path, body) {
      cookie ??= signIn(url)
      return fetch(url + path, toCall({ Cookie: await cookie }, body))
    },
  }
}

/** Signs a user in, all of whom have the owner's password; gives the cookie. */
export async function signIn(url: string, email: string = OWNER.email): Promise<string> {
  const response = await fetch(`${url}/api/session`, toCall({}, { ...OWNER, email }))
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** The counters of the test site, once the store has `received` events. */
export function countersOf({ api }: Client, received: number): Promise<IngestReport> {
  return vi.waitFor(async () => {
    const response = await api('/api/sites/shop/reports/ingest')
    const text = await response.text()
    const report = response.ok ? (JSON.parse(text) as IngestReport) : undefined
    if (report === undefined || report.received < received)
      throw new Error(`${received} expected: ${text}`)
    return report
  }, PATIENCE)
}

/** The body of an answer to a batch. */
export async function answerOf(response: Response): Promise<BatchAnswer> {
  return (await response.json()) as BatchAnswer
}

function toPost(body: unknown, init: RequestInit): RequestInit {
  return {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
    headers: { Origin: ORIGIN, 'Content-Type': 'text/plain', ...init.headers },
  }
}

function toCall(headers: Record<string, string>, body: unknown): RequestInit {
  if (body === undefined) return { headers }
  return {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
}
