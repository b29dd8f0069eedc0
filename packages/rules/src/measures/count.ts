import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { addNewest } from '../aggregates/newest.ts'
import { expectChange, toSeconds } from '../scene.ts'
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
  return (scene) => {
    let happened = 0
    for (const second of (stateOf(scene, aggregate) ?? []) as readonly number[]) {
      expectChange(scene, second)
      expectChange(scene, second + reach + 1)
      if (second <= scene.second && second >= scene.second - reach) happened += 1
    }
    return happened
  }
}

const countAll = tally({
  name: 'count',
  samples: () => [1],
  merge: (a, b) => a + b,
  toActual: (figure = 0) => figure,
})
