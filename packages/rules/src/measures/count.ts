import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { addNewest } from '../aggregates/newest.ts'
import { hasCome, toSeconds } from '../scene.ts'
import { toFrame } from '../time/frame.ts'
import { windowSeconds } from '../time/window.ts'
import { type Measure, sizeFor } from './measure.ts'

/**
 * How often it happened. In a sliding window the newest times are kept, one more than the number compared with, so
 * that comparisons are exact; it never reads as more. Otherwise one running count does.
 */
export const count: Measure = (condition, build, matches) => {
  const { event, where, within, value } = condition
  if (!within || 'calendar' in within) return runningCount(condition, build, matches)
  const size = sizeFor(value)
  if (!size) return undefined
  // To the end of its last second.
  const reachMs = (windowSeconds(within) + 1) * 1000
  const key = planAggregate(build, ['count', event, where, size], matches, (state, { entry }) =>
    addNewest(state, toSeconds(entry.at), size),
  )
  return (scene) => {
    const times = stateOf(scene, key) as readonly number[]
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

/** The newest bucket of time with such an event, and how many it has. */
const runningCount: Measure = ({ event, where, within }, build, matches) => {
  const frame = toFrame(within, build)
  if (!frame) return undefined
  const key = planAggregate(build, ['count', event, where, within], matches, (state, scene) => {
    const bucket = frame.bucketOf(toSeconds(scene.entry.at), scene)
    const [newest = bucket, total = 0] = state as readonly number[]
    return bucket < newest ? state : [bucket, bucket > newest ? 1 : total + 1]
  })
  return (scene) => {
    const [bucket = 0, total = 0] = stateOf(scene, key) as readonly number[]
    return frame.isLive(bucket, scene) ? total : 0
  }
}
