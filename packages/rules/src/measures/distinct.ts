import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { hash } from '../hash.ts'
import { toSeconds } from '../scene.ts'
import { toSpan } from '../time/span.ts'
import { type Measure, readValues, sizeFor } from './measure.ts'

/**
 * How many different values of a property there were. The newest are kept, with the time each was last seen, one more
 * than the number compared with. Values are told apart by a 32-bit hash.
 */
export const distinct: Measure = ({ event, where, of, within, value }, build, matches) => {
  const size = sizeFor(value)
  if (size === undefined) return undefined
  const isInWindow = toSpan(within)
  const aggregate = planAggregate(build.plan, {
    kind: 'distinct',
    of: [where, of],
    events: [event],
    size,
    add: (state, scene, kept) => {
      const found = matches(scene) ? readValues(scene, of) : []
      if (found.length === 0) return state
      const seen = new Map((state ?? []) as unknown as Seen)
      const second = toSeconds(scene.entry.at)
      for (const item of found) {
        const name = hash(JSON.stringify(item))
        seen.set(name, Math.max(second, seen.get(name) ?? second))
      }
      return [...seen].sort((a, b) => a[1] - b[1]).slice(-kept)
    },
  })
  return (scene) =>
    ((stateOf(scene, aggregate) ?? []) as unknown as Seen).filter(([, second]) =>
      isInWindow(second, scene),
    ).length
}

type Seen = readonly (readonly [value: number, second: number])[]
