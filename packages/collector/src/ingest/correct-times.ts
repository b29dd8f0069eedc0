import { CLOCK_OFFSET_MS_MAX } from '../limits.ts'
import type { Delivery } from './delivery.ts'

/**
 * Corrects the times of the events when the visitor's clock is clearly wrong, and notes of each by how much: a shift
 * other than 0 marks a time that is an estimate.
 */
export function correctTimes(delivery: Delivery): void {
  const { batch, receivedAt } = delivery
  if (batch === undefined) return
  const shift = toClockShift(receivedAt, batch.sentAt)
  delivery.events = delivery.events.map((sound) => {
    const { event } = sound
    const at = toEventTime(event.at + shift, receivedAt)
    // Almost all are right, and stay what they are.
    if (at === event.at) return sound
    return { ...sound, event: { ...event, at }, clockShiftMs: at - event.at }
  })
}

/**
 * By how many milliseconds the times of a batch are moved: the difference between the collector's clock and the
 * visitor's when it is more than `CLOCK_OFFSET_MS_MAX`, else nothing.
 *
 * Small differences are left alone because they contain the time the batch travelled, too: taking that out would turn
 * the order of events from two batches around.
 */
export function toClockShift(receivedAt: number, sentAt: number): number {
  const offset = receivedAt - sentAt
  return Math.abs(offset) > CLOCK_OFFSET_MS_MAX ? offset : 0
}

/** A time that lies neither before 1970 nor further than `CLOCK_OFFSET_MS_MAX` after its arrival. */
export function toEventTime(at: number, receivedAt: number): number {
  return at > receivedAt + CLOCK_OFFSET_MS_MAX ? receivedAt : Math.max(0, at)
}
