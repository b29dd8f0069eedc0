import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { toSeconds } from '../scene.ts'
import { toFrame } from '../time/frame.ts'
import type { Measure } from './measure.ts'

/** How often it happened in the present period of a calendar window. The newest period with such an event is kept; one
 * in the future becomes the present one with the next event. */
export const countInCalendar: Measure = ({ event, where, within }, build, matches) => {
  const frame = toFrame(within, build)
  if (!frame) return undefined
  const key = planAggregate(build, ['count', event, where, within], matches, (state, scene) => {
    const toPeriod = (at: number) => frame.bucketOf(toSeconds(at), scene)
    const now = toPeriod(scene.now)
    const period = Math.min(toPeriod(scene.entry.at), now)
    const [known = period, total = 0] = state as readonly number[]
    const newest = Math.min(known, now)
    return period < newest ? [newest, total] : [period, period > newest ? 1 : total + 1]
  })
  return (scene) => {
    const [period = 0, total = 0] = stateOf(scene, key) as readonly number[]
    return frame.isLive(period, scene) ? total : 0
  }
}
