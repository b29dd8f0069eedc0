import type { JsonObject, SegueEvent, Via } from '@segue/protocol'
import type { Sender } from '../sender/sender.ts'

/** What stores take: an event on its way, a refused one, or the end of a refused one. */
export type LogLine = EventLine | BadLine | ReplacedLine

/** What one line of the segment log holds: one of these, or all events of a delivery. */
export type WrittenLine = LogLine | DeliveryLine

/** The events of one delivery: what they share stands there once, which is a good part of each. */
export interface DeliveryLine extends LineHead {
  readonly events: readonly LineBody[]
}

/** What the events of one delivery share. Times are epoch milliseconds. */
export interface LineHead {
  readonly site: string
  readonly receivedAt: number
  readonly visitor: string
  readonly session: string
  readonly tab: string
  readonly config: number
  /** What is known of the browser and its place, when one sent it. */
  readonly sender?: Sender
}

/** An event as it was accepted. */
export interface EventLine extends LineHead {
  /** How far `event.at` was moved because the visitor's clock was wrong. */
  readonly clockShiftMs: number
  /** What the site's tracking plan says against it. */
  readonly plan?: PlanIssue
  /** How it came, when no browser sent it. */
  readonly via?: Via
  /** The user's id that it came with, when no browser sent it. */
  readonly user?: string
  readonly event: SegueEvent
}

/** What a tracking plan says against an event: a code, and where, such as `props.value`. */
export interface PlanIssue {
  readonly code: string
  readonly path: string
}

/** What was refused, and why. */
export interface BadLine {
  readonly site: string
  readonly receivedAt: number
  readonly bad: BadEvent
}

/** A refused event that was replayed: what became of it stands in the lines before this one. */
export interface ReplacedLine {
  readonly site: string
  readonly receivedAt: number
  readonly replaced: { readonly id: string }
}

/** A refused event, or a refused body that stands for `events` of them. */
export interface BadEvent {
  /** Sorts by arrival, and exists once. */
  readonly id: string
  readonly code: string
  readonly path: string
  readonly received: string
  readonly remedy: string
  readonly events: number
  /** What arrived, at most `BAD_BODY_BYTES_MAX` of it; empty when it must not be kept. */
  readonly body: string
  /** `base64` when the bytes were not UTF-8. */
  readonly encoding: 'utf8' | 'base64'
  /** Who sent it. */
  readonly door: Door
  /** Whether `body` is all of it, so that it can be replayed. */
  readonly whole: boolean
  /** The envelope it came in, when `body` is one event of it. */
  readonly envelope?: JsonObject
  /** What is known of the browser that sent it and its place: a replay asks nobody again. */
  readonly sender?: Sender
}

/** Where events come in: from a page's browser, or from the site's own server. */
export type Door = 'page' | 'server'

/**
 * A line as text, its line break included. Halves of surrogate pairs, which JavaScript allows and JSON readers refuse,
 * become U+FFFD, and so does U+0000, which ends texts early in many tools.
 */
export function toLogText(line: WrittenLine): string {
  const text = JSON.stringify(line)
  const isSafe = !text.includes('\\u') || !UNSAFE.test(text)
  return `${isSafe ? text : JSON.stringify(cleaned(line))}\n`
}

/** A delivery's events as text: one line, and one more for each event that is told to be of its own. */
export function toEventTexts(head: LineHead, events: readonly LineBody[]): string {
  const isShared = ({ told }: LineBody) => told === undefined
  if (events.length > 0 && events.every(isShared)) return toLogText({ ...head, events })
  return events.map((body) => toLogText(toEventLine(head, body))).join('')
}

/** The lines that a line of the log stands for, as stores take them. */
export function readLogLine(text: string): readonly LogLine[] {
  const line: WrittenLine = JSON.parse(text)
  if (!('events' in line)) return [line]
  const { events, ...head } = line
  return events.map((body) => toEventLine(head, body))
}

/** The whole line of an event. */
export function toEventLine(head: LineHead, { told, ...own }: LineBody): EventLine {
  return { ...head, ...own, ...told }
}

/** What an event's line says beside the head; `told` may be of another visitor than the head. */
export interface LineBody extends Pick<EventLine, 'event' | 'clockShiftMs' | 'plan'> {
  readonly told?: Pick<EventLine, 'visitor' | 'user' | 'via'>
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\ufffd').replace(LONE, '\ufffd')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(cleaned)
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [cleaned(key), cleaned(inner)]),
  )
}

/** Escapes that `JSON.stringify` writes for them; a false alarm costs a second pass, nothing else. */
const UNSAFE = /\\u(?:d[89a-f]|0000)/
const LONE = /\p{Surrogate}/gu
