import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { addNewest } from '../aggregates/newest.ts'
import { expectChange, type Scene, toSeconds } from '../scene.ts'
import { windowSeconds } from '../time/window.ts'
import { type Measure, sizeFor } from './measure.ts'
import { tally } from './tally.ts'

/**
 * How often it happened. In a sliding window the newest times are kept, one more than the number compared with:
 * comparisons are exact, while a larger count reads as that many. Otherwise a running count does.
 */
export const count: Measure = (condition, build, matches) => {
  const { event, where, within, value } = condition
  if (!within || 'calendar' in within) return countAll(condition, build, matches)
  const size = sizeFor(value)
  const reach = windowSeconds(within)
  if (!size || !(reach >= 0)) return undefined
  const aggregate = planAggregate(build.plan, {
    kind: 'times',
    of: [event, where],
    size,
    matches,
    add: (state, { entry }, kept) => addNewest(state, toSeconds(entry.at), kept),
  })
  return (scene) => countSince(scene, reach, (stateOf(scene, aggregate) ?? []) as readonly number[])
}

/** How many of the times, oldest first, lie no more than `reach` seconds back; those in the future are none yet. */
function countSince(scene: Scene, reach: number, times: readonly number[]): number {
  let happened = 0
  let oldest = 0
  for (let index = times.length - 1; index >= 0; index -= 1) {
    const second = times[index] as number
    const age = scene.second - second
    if (age > reach) break
    if (age < 0) expectChange(scene, second)
    else {
      happened += 1
      oldest = second
    }
  }
  if (happened > 0) expectChange(scene, oldest + reach + 1)
  return happened
}

const countAll = tally({
  name: 'count',
  samples: () => [1],
  merge: (a, b) => a + b,
  toActual: (figure = 0) => figure,
})
