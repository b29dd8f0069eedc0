import { toMoment } from '../time/moment.ts'
import { toLocal } from '../time/zone-clock.ts'
import { isList, isNumber, type Operator } from './operator.ts'

/**
 * A time from the first hour until before the second, on the visitor's wall clock; `[22, 6]` goes past midnight. A date
 * alone has no hour.
 */
export const hour: Operator = (value) => {
  if (!isList(value)) return undefined
  const [from, until] = value
  if (!isNumber(from) || !isNumber(until)) return undefined
  return (actual, scene) => {
    if (typeof actual === 'string' && !actual.includes('T')) return undefined
    const at = toMoment(actual, scene)
    if (at === undefined) return undefined
    const now = new Date(toLocal(scene, scene.situation.zone, at)).getUTCHours()
    return from <= until ? now >= from && now < until : now >= from || now < until
  }
}
