import { randomBytes } from 'node:crypto'
import type { Stack } from '../stack.ts'

/** Sends one batch as a browser on the shop would, and gives the collector's answer. */
export async function sendEvents(
  { collector, shop }: Stack,
  events: readonly object[],
): Promise<{ good: number; bad: readonly { code: string }[] }> {
  const now = Date.now()
  const batch = {
    v: 1,
    sentAt: now,
    visitor: 'visitor-of-the-studio',
    session: 'session-1',
    tab: 'tab-1',
    config: 1,
    consent: { personalization: 'granted', measurement: 'granted' },
    events: events.map((event, seq) => ({
      id: createId(now),
      at: now,
      seq,
      type: 'page_view',
      page: { url: `${shop.url}/`, path: '/', title: 'Home', referrer: '' },
      props: {},
      segments: [],
      stage: '',
      variants: {},
      ...event,
    })),
  }
  const answer = await fetch(`${collector.url}/v1/events?k=${collector.key}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: shop.url },
    body: JSON.stringify(batch),
  })
  if (!answer.ok) throw new Error(`The batch was refused: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/** A UUIDv7: 48 bits of time, the version, randomness under the variant's bits. */
function createId(now: number): string {
  const time = now.toString(16).padStart(12, '0')
  const random = randomBytes(10).toString('hex')
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${random.slice(0, 3)}`,
    `8${random.slice(3, 6)}`,
    random.slice(6, 18),
  ].join('-')
}
