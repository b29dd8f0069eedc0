import type { SegueEvent } from '@segue/protocol'
import type { BadLine, EventLine } from '../log/log-line.ts'

/** What tests say about an event; the rest is made up. Times are ISO texts. */
export interface EventSketch extends Partial<Omit<SegueEvent, 'at'>> {
  readonly at: string
  readonly site?: string
  readonly visitor?: string
  /** What the line says beside the event. */
  readonly line?: Partial<Omit<EventLine, 'event'>>
}

/** The line of an event. Without an id it gets one from its time and number, so ids are in the order of the list. */
export function toEventLine(sketch: EventSketch, number = 0): EventLine {
  const { site = 'shop', visitor = 'v1', at, line, ...event } = sketch
  const time = Date.parse(at)
  return {
    site,
    receivedAt: time,
    visitor,
    session: 's1',
    tab: 't1',
    config: 1,
    clockShiftMs: 0,
    ...line,
    event: {
      id: toEventId(time, number),
      seq: number,
      type: 'page_view',
      page: { url: 'https://shop.example/', path: '/', title: '', referrer: '' },
      props: {},
      segments: [],
      stage: '',
      variants: {},
      ...event,
      at: time,
    },
  }
}

/** The line of a refused event that stands for `events` of them. */
export function toBadLine(code: string, receivedAt: number, events = 1, site = 'shop'): BadLine {
  const reason = { code, path: 'events[0]', received: 'nothing', remedy: 'Send something.' }
  const id = `${receivedAt.toString(36).padStart(9, '0')}-${code}`
  const kept = { body: '{}', encoding: 'utf8', door: 'page', whole: true } as const
  return { site, receivedAt, bad: { id, ...reason, events, ...kept } }
}

/** A UUIDv7 of this time; equal times are told apart, and put in order, by the number. */
export function toEventId(time: number, number: number): string {
  const hex = time.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`
}
