import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { addNewest } from '../aggregates/newest.ts'
import { planTally } from '../aggregates/tally.ts'
import { toSeconds } from '../scene.ts'
import { toSpan } from '../time/span.ts'
import { isCalendar } from '../time/window.ts'
import { add, type Measure, sizeFor } from './measure.ts'

/**
 * How often it happened. In a sliding window the newest times are kept, one more than the number compared with:
 * comparisons are exact, while a larger count reads as that many. Otherwise a running count does.
 */
export const count: Measure = (condition, build, matches) => {
  const { event, where, within, value } = condition
  if (within === undefined || isCalendar(within)) {
    const read = planTally(condition, build, matches, {
      name: 'count',
      samples: () => [1],
      merge: add,
    })
    return (scene) => read(scene) ?? 0
  }
  const size = sizeFor(value)
  if (size === undefined) return undefined
  const isInWindow = toSpan(within)
  const aggregate = planAggregate(build.plan, {
    kind: 'times',
    of: where,
    events: [event],
    size,
    add: (state, scene, kept) =>
      matches(scene) ? addNewest(state, toSeconds(scene.entry.at), kept) : state,
  })
  return (scene) => {
    let happened = 0
    for (const second of (stateOf(scene, aggregate) ?? []) as readonly number[]) {
      if (isInWindow(second, scene)) happened += 1
    }
    return happened
  }
}
