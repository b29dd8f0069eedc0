import type { Json } from '@segue/protocol'
import { type Scene, toSeconds } from '../scene.ts'
import { isWithin } from '../time/frame.ts'
import { DAY_SECONDS } from '../time/window.ts'
import { isNumber, type Operator } from './operator.ts'

/**
 * A time no more than so many days (of 24 hours) before now, by the moments that `toMoment` can read.
 *
 * A time in the future never matches: a wrong visitor clock must not make an old visitor look recent.
 */
export function withinDays(
  toMoment: (actual: Json | undefined, scene: Scene) => Json | undefined,
): Operator {
  return (value) =>
    isNumber(value) &&
    ((actual, scene) => {
      const at = toMoment(actual, scene)
      return isNumber(at)
        ? isWithin(scene, Math.floor(value * DAY_SECONDS), toSeconds(at))
        : undefined
    })
}
