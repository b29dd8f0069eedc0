import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { toSeconds } from '../scene.ts'
import { slideSeconds, toFrame } from '../time/frame.ts'
import { type Figures, putFigure, settleFigures } from './figures.ts'
import { type Measure, sizeFor } from './measure.ts'

/**
 * How often it happened. In a sliding window the newest seconds are kept, one more than the number compared with, so
 * that comparisons are exact. Otherwise a running count does.
 */
export const count: Measure = ({ event, where, within, value }, build, matches) => {
  const frame = toFrame(within, build, (reach) => slideSeconds(reach, sizeFor(value)))
  if (!frame?.size) return undefined
  const { size, bucketOf, isLive } = frame
  const parts = ['count', event, where, size > 1 ? size : within]
  const key = planAggregate(build, parts, matches, (state, scene) => {
    const toBucket = (at: number) => bucketOf(toSeconds(at), scene)
    const now = toBucket(scene.now)
    const settled = settleFigures(state as Figures, now, (a, b) => a + b)
    return putFigure(
      settled,
      Math.min(toBucket(scene.entry.at), now),
      (before = 0) => before + 1,
      size,
    )
  })
  return (scene) => {
    let total = 0
    for (const [bucket, figure] of stateOf(scene, key) as Figures) {
      if (isLive(bucket, scene)) total += figure
    }
    return total
  }
}
