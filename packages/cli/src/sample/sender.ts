import type { BatchAnswer } from '@segue/protocol'
import { WIRE_VERSION } from '@segue/protocol'
import { CliError } from '../cli-error.ts'
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
  shipments: Iterator<Shipment>,
  destination: Destination,
  onSent: (shipment: Shipment, answer: BatchAnswer) => void,
): Promise<void> {
  const gate: Gate = { until: 0 }
  const work = async (): Promise<void> => {
    for (let next = shipments.next(); !next.done; next = shipments.next()) {
      onSent(next.value, await send(next.value, destination, gate))
    }
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
  const { now, sleep } = destination
  for (let failed = 0; ; ) {
    while (gate.until > now()) await sleep(gate.until - now())
    const response = await post(shipment, destination)
    if (response instanceof Response && response.ok) return (await response.json()) as BatchAnswer
    if (response instanceof Response && response.status !== 429 && response.status < 500) {
      throw refusal('COLLECTOR_REFUSED', destination, await toReason(response))
    }
    failed += 1
    if (failed === SENDER_TRIES_MAX) throw await toFailure(response, destination)
    gate.until = Math.max(gate.until, now() + toPauseMs(response, failed, now()))
  }
}

async function post(
  { envelope, events, userAgent }: Shipment,
  { url, key, origin, now }: Destination,
): Promise<Response | Error> {
  const body = JSON.stringify({ v: WIRE_VERSION, sentAt: now(), ...envelope, events })
  const headers = { 'content-type': 'text/plain', origin, 'user-agent': userAgent }
  const address = `${url}/v1/events?k=${encodeURIComponent(key)}`
  try {
    return await fetch(address, { method: 'POST', headers, body })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** What `Retry-After` asks for, in seconds or as a date; else a pause that doubles with each failure. */
function toPauseMs(response: Response | Error, failed: number, now: number): number {
  const asked = response instanceof Response ? response.headers.get('retry-after') : null
  if (asked === null) return Math.min(SENDER_RETRY_MS * 2 ** (failed - 1), SENDER_BACK_OFF_MS_MAX)
  const ms = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now
  return Math.min(Math.max(0, ms || 0), SENDER_RETRY_MS_MAX)
}

async function toFailure(response: Response | Error, destination: Destination): Promise<CliError> {
  if (response instanceof Error) {
    return refusal('COLLECTOR_UNREACHABLE', destination, response.message)
  }
  return refusal('COLLECTOR_FAILED', destination, await toReason(response))
}

function refusal(
  code: 'COLLECTOR_REFUSED' | 'COLLECTOR_FAILED' | 'COLLECTOR_UNREACHABLE',
  { url }: Destination,
  received: string,
): CliError {
  return new CliError(code, { where: url, received })
}

async function toReason(response: Response): Promise<string> {
  const text = await response.text()
  return `${response.status} ${text.slice(0, REASON_CHARS_MAX)}`
}

const REASON_CHARS_MAX = 300
