import { toJson } from '@segue/protocol'
import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { hash } from '../hash.ts'
import { toSeconds } from '../scene.ts'
import { slideSeconds, toFrame } from '../time/frame.ts'
import { type Measure, sizeFor } from './measure.ts'
import { readValues } from './samples.ts'

/**
 * How many different values of a property there were. The newest are kept, with the time each was last seen, one more
 * than the number compared with; a time in the future becomes now with the next event that counts. Values are told apart
 * by a 32-bit hash.
 */
export const distinct: Measure = ({ event, where, of = '', within, value }, build, matches) => {
  const path = of.split('.')
  const size = sizeFor(value)
  const frame = toFrame(within, build, (reach) => slideSeconds(reach, size))
  if (!size || !frame) return undefined
  const parts = ['distinct', event, where, of, size]
  const key = planAggregate(build, parts, matches, (state, scene) => {
    const settle = (second: number) => Math.min(second, toSeconds(scene.now))
    const seen = new Map((state as Seen).map(([name, second]) => [name, settle(second)]))
    const second = settle(toSeconds(scene.entry.at))
    for (const item of readValues(scene, path)) {
      const name = hash(toJson(item))
      seen.set(name, Math.max(second, seen.get(name) ?? second))
    }
    return [...seen].sort((a, b) => a[1] - b[1]).slice(-size)
  })
  return (scene) =>
    (stateOf(scene, key) as Seen).filter(([, second]) =>
      frame.isLive(frame.bucketOf(second, scene), scene),
    ).length
}

type Seen = readonly (readonly [value: number, second: number])[]
