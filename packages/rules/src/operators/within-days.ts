import { expectChange, toSeconds } from '../scene.ts'
import { toMoment } from '../time/moment.ts'
import { DAY_SECONDS } from '../time/window.ts'
import type { Operator } from './operator.ts'

/**
 * A time no more than so many days (of 24 hours) before now.
 *
 * A time in the future never matches: a wrong visitor clock must not make an old visitor look recent.
 */
export const withinDays: Operator = ({ value }) => {
  if (typeof value !== 'number') return undefined
  return (actual, scene) => {
    const at = toMoment(actual, scene)
    if (at === undefined) return undefined
    const second = toSeconds(at)
    const last = second + Math.floor(value * DAY_SECONDS)
    expectChange(scene, second)
    expectChange(scene, last + 1)
    return second <= scene.second && scene.second <= last
  }
}
