import type { Json } from '@segue/protocol'
import type { Scene } from '../scene.ts'
import { fromLocal } from './zone-clock.ts'

/**
 * The moment, epoch milliseconds, that a value names: a number is one already, unless it lies within a day of 1970, as
 * the number of a weekday, an hour or a visit does, or so far off that no clock shows it; a text is a date
 * (`2026-11-27`, its first minute) or a date and time (`2026-11-27T18:00`) on the wall clock of a zone, by default the
 * visitor's, or with an offset or `Z` anywhere. A day that does not exist, such as 31 February, names none.
 */
export function toMoment(
  value: Json | undefined,
  scene: Scene,
  zone: string = scene.situation.zone,
): number | undefined {
  if (typeof value === 'number') {
    const distance = Math.abs(value)
    return distance < DAY_MS || distance > CLOCK_MS_MAX ? undefined : value
  }
  if (typeof value !== 'string' || !MOMENT.test(value)) return undefined
  const day = value.slice(0, DATE_CHARS)
  // Some engines take 31 February as 3 March, others refuse it: the day has to come back.
  if (!new Date(day).toJSON()?.startsWith(day)) return undefined
  const isFixed = /Z|[+-]\d\d:\d\d$/.test(value)
  const at = Date.parse(isFixed ? value : value.length > DATE_CHARS ? `${value}Z` : value)
  if (Number.isNaN(at)) return undefined
  return isFixed ? at : fromLocal(scene, zone, at)
}

const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/
const DATE_CHARS = 10
/** `Date` ends at 8.64e15: nearer than that by more than a zone's offset. */
const CLOCK_MS_MAX = 8.6e15
const DAY_MS = 86_400_000
