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
    const now = toSeconds(scene.now)
    const second = Math.min(toSeconds(scene.entry.at), now)
    let seen = state as Seen
    if ((seen.at(-1)?.[1] ?? now) > now)
      seen = seen.map(([name, last]) => [name, Math.min(last, now)])
    for (const item of readValues(scene, path)) {
      const name = hash(toJson(item))
      const known = seen.find((one) => one[0] === name)
      if (known && known[1] >= second) continue
      seen = [...seen.filter((one) => one !== known), [name, second]]
    }
    return [...seen].sort((a, b) => a[1] - b[1]).slice(-size)
  })
  return (scene) => {
    const seen = stateOf(scene, key) as Seen
    const isIn = (at: number) =>
      frame.isLive(frame.bucketOf((seen[at] as Seen[number])[1], scene), scene)
    // Oldest first: what lies between two that are in the window is in it, too.
    let from = 0
    let to = seen.length
    while (from < to && !isIn(from)) from += 1
    while (from < to && !isIn(to - 1)) to -= 1
    return to - from
  }
}

type Seen = readonly (readonly [value: number, second: number])[]
