import { isUtf8 } from 'node:buffer'
import { type Issue, isEventId, isRecord, type JsonObject } from '@segue/protocol'
import type { ErrorCode } from '../errors.ts'
import { BAD_BODY_BYTES_MAX } from '../limits.ts'
import type { BadEvent } from '../log/log-line.ts'
import { createRowId } from '../log/row-id.ts'
import type { BadId, Delivery } from './delivery.ts'
import { scrubText, scrubValues } from './scrub-values.ts'

/** Refuses one event of a delivery: it is kept with the reason, and the sender learns its id, or its place. */
export function refuseEvent(delivery: Delivery, input: unknown, issue: Issue): void {
  const bytes = toBytes(input)
  const envelope = bytes === undefined ? undefined : toEnvelope(delivery)
  keepBad(delivery, issue, { events: 1, bytes: bytes ?? toScrubbed(delivery.body), envelope })
  delivery.badIds.push(toBadId(delivery, toId(input) ?? '', issue))
}

/** Refuses a delivery as a whole. It stands for as many events as it lists, for one when it has no list. */
export function refuseDelivery(delivery: Delivery, code: ErrorCode, issue: Issue): void {
  const { input } = delivery
  const events = isRecord(input) && Array.isArray(input.events) ? input.events : []
  // A step that emptied the body wants nothing of it kept.
  const isKept = input !== undefined && delivery.body.length > 0
  const bytes = (isKept && toBytes(input)) || toScrubbed(delivery.body)
  keepBad(delivery, issue, { events: Math.max(1, events.length), bytes })
  for (const id of events.map(toId)) {
    if (id !== undefined) delivery.badIds.push(toBadId(delivery, id, issue))
  }
  delivery.refusal = { code, issue }
}

/** A body that is no JSON; what is no text cannot be looked through and is kept as it is. */
function toScrubbed(body: Buffer): Buffer {
  return isUtf8(body) ? Buffer.from(scrubText(body.toString('utf8'))) : body
}

/** An event as JSON, scrubbed; undefined when it is nested so deeply that it can be read but not written. */
function toBytes(input: unknown): Buffer | undefined {
  try {
    return Buffer.from(JSON.stringify(scrubValues(input)))
  } catch {
    return undefined
  }
}

/** What the event is called, be it no id at all: by it the sender knows what not to send again. */
function toId(input: unknown): string | undefined {
  return isRecord(input) && typeof input.id === 'string' ? input.id : undefined
}

/** A server, which calls its events as it likes, learns the place as well; so does who sent an event without an id. */
function toBadId({ door }: Delivery, id: string, { code, path }: Issue): BadId {
  return door === 'page' && isEventId(id) ? { id, code } : { id, code, path }
}

/** What an event needs around it to be tried again. */
function toEnvelope({ batch, input, door }: Delivery): JsonObject | undefined {
  if (door === 'server') return { v: 1, via: (input as { readonly via?: string }).via ?? 'server' }
  if (batch === undefined) return undefined
  const { events, consent, ...envelope } = batch
  return { ...envelope, consent: { ...consent } }
}

interface Kept {
  readonly events: number
  readonly bytes: Buffer
  readonly envelope?: JsonObject | undefined
}

/** On a site in local-only mode neither what arrived nor the value that was wrong: it can tell whose it is. */
function keepBad(delivery: Delivery, issue: Issue, { events, bytes, envelope }: Kept): void {
  const { door, receivedAt, sender } = delivery
  const { code, path, received, remedy } = issue
  const reason = { id: createRowId(receivedAt), code, remedy, events, door }
  delivery.bad.push(
    delivery.isLocalOnly
      ? { ...reason, path: '', received: '', body: '', encoding: 'utf8', whole: false }
      : {
          ...reason,
          ...{ path: scrubText(path), received: scrubText(received) },
          ...keepBody(bytes),
          ...(envelope && { envelope }),
          ...(sender && { sender }),
        },
  )
}

/** The first `BAD_BODY_BYTES_MAX` bytes, as text where they are text. */
function keepBody(bytes: Buffer): Pick<BadEvent, 'body' | 'encoding' | 'whole'> {
  const kept = bytes.subarray(0, textEnd(bytes, BAD_BODY_BYTES_MAX))
  const whole = kept.length === bytes.length && bytes.length > 0
  return isUtf8(kept)
    ? { body: kept.toString('utf8'), encoding: 'utf8', whole }
    : { body: kept.toString('base64'), encoding: 'base64', whole }
}

/** Where to cut so that no character is torn: the continuation bytes of UTF-8 begin with the bits 10. */
function textEnd(bytes: Buffer, bytesMax: number): number {
  if (bytes.length <= bytesMax) return bytes.length
  let end = bytesMax
  while (end > bytesMax - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return end
}
