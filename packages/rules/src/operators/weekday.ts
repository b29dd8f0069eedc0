import { toMoment } from '../time/moment.ts'
import { toDay, toLocal, toWeekday } from '../time/zone-clock.ts'
import { isList, isNumber, type Operator } from './operator.ts'

/** A time on one of the listed weekdays, 1 Monday … 7 Sunday, on the visitor's wall clock. */
export const weekday: Operator = (value) => {
  if (!isList(value) || !value.every(isNumber)) return undefined
  return (actual, scene) => {
    const at = toMoment(actual, scene)
    if (at === undefined) return undefined
    return value.includes(toWeekday(toDay(toLocal(scene, scene.situation.zone, at))))
  }
}
