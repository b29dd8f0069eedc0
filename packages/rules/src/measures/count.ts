import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { newestOf } from '../aggregates/newest.ts'
import { hasCome, toSeconds } from '../scene.ts'
import { windowSeconds } from '../time/window.ts'
import { type Measure, sizeFor } from './measure.ts'

/**
 * How often it happened. In a sliding window the newest times are kept, one more than the number compared with, so that
 * comparisons are exact; it never reads as more. A time in the future becomes now with the next one. Without a window
 * one running number is.
 */
export const count: Measure = (condition, build, matches) => {
  const { event, where, within, value } = condition
  if (within && 'calendar' in within) {
    return build.language.options.countInCalendar?.(condition, build, matches)
  }
  const size = within ? sizeFor(value) : 1
  if (!size) return undefined
  // To the end of the last second.
  const reachMs = within && (windowSeconds(within) + 1) * 1000
  const parts = ['count', event, where, within && size]
  const key = planAggregate(build, parts, matches, (state, { now, entry }) => {
    // The empty list, of which the first event makes 1, is 0 as a number.
    if (!reachMs) return Number(state) + 1
    const times = [...(state as readonly number[]), toSeconds(entry.at)]
    const past = times.map((time) => Math.min(time, toSeconds(now)))
    return newestOf(past, size)
  })
  return (scene) => {
    const state = stateOf(scene, key)
    if (!reachMs) return Number(state)
    const times = state as readonly number[]
    let total = 0
    // Newest first: behind one that is too old all are.
    for (let index = times.length - 1; index >= 0; index -= 1) {
      const at = (times[index] as number) * 1000
      if (!hasCome(scene, at)) continue
      if (hasCome(scene, at + reachMs)) break
      total += 1
    }
    return total
  }
}
