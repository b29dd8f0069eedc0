import { setTimeout as wait } from 'node:timers/promises'
import type { Stack } from '../stack.ts'

/** A batch of so many events, as a browser sends it. */
export function createSoakBatch(events: number) {
  const at = Date.now()
  return {
    ...{ v: 1, sentAt: at, visitor: 'visitor', session: 'session', tab: 'tab', config: 1 },
    consent: { personalization: 'granted', measurement: 'granted' },
    events: Array.from({ length: events }, () => createEvent(at)),
  }
}

/** A batch of these. */
export type SoakBatch = ReturnType<typeof createSoakBatch>

/** Sends a batch to a stack's collector. */
export function sendBatch(stack: Stack, batch: SoakBatch): Promise<Response> {
  return sendBody(stack, Buffer.from(JSON.stringify(batch)))
}

/** Sends any bytes as if they were one, under a browser's name. */
export function sendBody(
  { collector: { url, key } }: Stack,
  body: Buffer,
  agent = 'node',
): Promise<Response> {
  return fetch(`${url}/v1/events?k=${key}`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { Origin: 'http://127.0.0.1:1', 'Content-Type': 'text/plain', 'User-Agent': agent },
  })
}

/**
 * The same, waiting where the collector asks to: it takes only so many batches a second from one site and one address.
 * Gives the first status that is no such request.
 */
export async function sendUntilTaken(stack: Stack, body: Buffer, agent?: string): Promise<number> {
  for (;;) {
    const response = await sendBody(stack, body, agent)
    await response.arrayBuffer()
    if (response.status !== 429) return response.status
    await wait(AGAIN_MS)
  }
}

/** An event with an id that no other in this process has. */
function createEvent(at: number) {
  made += 1
  const hex = at.toString(16).padStart(12, '0')
  const end = made.toString(16).padStart(12, '0')
  return {
    ...{ id: `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${end}`, at, seq: made },
    ...{ type: 'soak', props: {}, segments: [], stage: '', variants: {} },
    page: { url: 'https://shop.example/', path: '/', title: '', referrer: '' },
  }
}

const AGAIN_MS = 100
let made = 0
