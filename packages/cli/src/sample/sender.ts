import { type BatchAnswer, WIRE_VERSION } from '@segue/protocol'
import { CliError } from '../cli-error.ts'
import { toRefusal, toUnreachable } from '../collector-refusal.ts'
import {
  SENDER_BACK_OFF_MS_MAX,
  SENDER_REQUESTS_MAX,
  SENDER_RETRY_MS,
  SENDER_RETRY_MS_MAX,
  SENDER_TRIES_MAX,
} from '../limits.ts'
import type { Shipment } from './shipments.ts'

/** Where shipments go, and how the sender tells the time. */
export interface Destination {
  /** The collector's address. */
  readonly url: string
  /** The site's write key. */
  readonly key: string
  /** The origin the events claim to come from; the site must allow it. */
  readonly origin: string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

/**
 * Sends everything through the collector's public door, a few requests at a time. A collector that asks to wait is
 * obeyed by all of them; one that fails is tried again with the same ids, so nothing counts twice.
 *
 * Throws `COLLECTOR_REFUSED`, `COLLECTOR_FAILED` and `COLLECTOR_UNREACHABLE`; what was sent before stays.
 */
export async function sendAll(
  shipments: Generator<Shipment>,
  destination: Destination,
  onSent: (shipment: Shipment, answer: BatchAnswer) => void,
): Promise<void> {
  const gate: Gate = { until: 0 }
  const work = async (): Promise<void> => {
    // Leaving the loop early ends the generator, and with it the other workers.
    for (const shipment of shipments) onSent(shipment, await send(shipment, destination, gate))
  }
  await Promise.all(Array.from({ length: SENDER_REQUESTS_MAX }, work))
}

/** Closed until a time, epoch milliseconds, for every request at once. */
interface Gate {
  until: number
}

async function send(
  shipment: Shipment,
  destination: Destination,
  gate: Gate,
): Promise<BatchAnswer> {
  const { url, now, sleep } = destination
  for (let failures = 1; ; failures += 1) {
    while (gate.until > now()) await sleep(gate.until - now())
    const response = await post(shipment, destination)
    if (response instanceof CliError) {
      if (failures === SENDER_TRIES_MAX) throw response
    } else {
      if (response.ok) return (await response.json()) as BatchAnswer
      const mayPass = response.status === 429 || response.status >= 500
      if (!mayPass || failures === SENDER_TRIES_MAX) throw await toRefusal(response, url)
      await response.body?.cancel()
    }
    gate.until = Math.max(gate.until, now() + toPauseMs(response, failures, now()))
  }
}

async function post(
  { envelope, events, userAgent }: Shipment,
  { url, key, origin, now }: Destination,
): Promise<Response | CliError> {
  const body = JSON.stringify({ v: WIRE_VERSION, sentAt: now(), ...envelope, events })
  const headers = { 'content-type': 'text/plain', origin, 'user-agent': userAgent }
  const address = `${url}/v1/events?k=${encodeURIComponent(key)}`
  try {
    return await fetch(address, { method: 'POST', headers, body })
  } catch (error) {
    return toUnreachable(error, url)
  }
}

/** What `Retry-After` asks for, in seconds or as a date; else a pause that doubles with each failure. */
function toPauseMs(response: Response | CliError, failures: number, now: number): number {
  const asked = response instanceof Response ? response.headers.get('retry-after') : null
  if (asked === null) return Math.min(SENDER_RETRY_MS * 2 ** (failures - 1), SENDER_BACK_OFF_MS_MAX)
  const ms = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now
  return Math.min(Math.max(0, ms || 0), SENDER_RETRY_MS_MAX)
}
