import type { Json } from '@segue/protocol'
import type { Scene } from '../scene.ts'
import { toLocal } from './zone-clock.ts'

/**
 * The moment, epoch milliseconds, that a value names: a number is one already; a text is a date (`2026-11-27`, its
 * first minute) or a date and time (`2026-11-27T18:00`) on the visitor's wall clock, or with an offset or `Z` anywhere.
 *
 * Wall-clock times that a change to summer time skips lie an hour later; of two equal ones the second is meant.
 */
export function toMoment(value: Json | undefined, scene: Scene): number | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || !MOMENT.test(value)) return undefined
  const isFixed = /Z|[+-]\d\d:\d\d$/.test(value)
  const local = Date.parse(isFixed ? value : value.length > DATE_CHARS ? `${value}Z` : value)
  if (Number.isNaN(local)) return undefined
  if (isFixed) return local
  const offsetAt = (at: number) => toLocal(scene, scene.zone, at) - at
  return local - offsetAt(local - offsetAt(local))
}

const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/
const DATE_CHARS = 10
