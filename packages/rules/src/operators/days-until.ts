import { toMoment } from '../time/moment.ts'
import { readClock, toDay, toLocal } from '../time/zone-clock.ts'
import { isNumber, type Operator } from './operator.ts'

/** A time today or at most so many days ahead, in days of the visitor's calendar. */
export const daysUntil: Operator = (value) => {
  if (!isNumber(value)) return undefined
  return (actual, scene) => {
    const at = toMoment(actual, scene)
    if (at === undefined) return undefined
    const today = toDay(readClock(scene, 'day'))
    const days = toDay(toLocal(scene, scene.situation.zone, at)) - today
    return days >= 0 && days <= value
  }
}
