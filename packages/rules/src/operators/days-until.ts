import { toMoment } from '../time/moment.ts'
import { expectQuarter, toDay, toLocal } from '../time/zone-clock.ts'
import { isNumber, type Operator } from './operator.ts'

/** A time today or at most so many days ahead, in days of the visitor's calendar. */
export const daysUntil: Operator = (value) => {
  if (!isNumber(value)) return undefined
  return (actual, scene) => {
    const at = toMoment(actual, scene)
    if (at === undefined) return undefined
    const dayOf = (time: number) => toDay(toLocal(scene, scene.situation.zone, time))
    expectQuarter(scene)
    const days = dayOf(at) - dayOf(scene.now)
    return days >= 0 && days <= value
  }
}
