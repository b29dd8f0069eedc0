import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { toSeconds } from '../scene.ts'
import { toFrame } from '../time/frame.ts'
import type { Measure } from './measure.ts'

/** How often it happened in the present period of a calendar window. The newest period with such an event is kept. */
export const countInCalendar: Measure = ({ event, where, within }, build, matches) => {
  const frame = toFrame(within, build)
  if (!frame) return undefined
  const key = planAggregate(build, ['count', event, where, within], matches, (state, scene) => {
    // A clock that was set back leaves a later period, which becomes the present one.
    const present = frame.bucketOf(toSeconds(scene.now), scene)
    const period = Math.min(frame.bucketOf(toSeconds(scene.entry.at), scene), present)
    const [known = period, total = 0] = state as readonly number[]
    const newest = Math.min(known, present)
    return period < newest ? [newest, total] : [period, period > newest ? 1 : total + 1]
  })
  return (scene) => {
    const [period = 0, total = 0] = stateOf(scene, key) as readonly number[]
    return frame.isLive(period, scene) ? total : 0
  }
}
