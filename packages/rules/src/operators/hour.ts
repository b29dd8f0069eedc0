import { toMoment } from '../time/moment.ts'
import { toLocal } from '../time/zone-clock.ts'
import type { Operator } from './operator.ts'

/** A time from the first hour until before the second, on the visitor's wall clock; `[22, 6]` goes past midnight. */
export const hour: Operator = ({ value }) => {
  if (!Array.isArray(value)) return undefined
  const [from, until] = value
  if (typeof from !== 'number' || typeof until !== 'number') return undefined
  return (actual, scene) => {
    const at = toMoment(actual, scene)
    if (at === undefined) return undefined
    const now = new Date(toLocal(scene.program.clock, scene.zone, at)).getUTCHours()
    return from <= until ? now >= from && now < until : now >= from || now < until
  }
}
