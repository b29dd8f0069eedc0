import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { newestOf } from '../aggregates/newest.ts'
import { readClock, toDay, toLocal } from '../time/zone-clock.ts'
import { type Measure, sizeFor } from './measure.ts'

/**
 * On how many days in a row it happened, up to today, or up to yesterday as long as today may still come. Days are
 * those of the visitor's wall clock at the event. A streak longer than the number compared with reads as one more.
 */
export const streak: Measure = ({ event, where, value }, build, matches) => {
  const size = sizeFor(value)
  if (!size) return undefined
  const parts = ['streak', event, where, size]
  const key = planAggregate(build, parts, matches, (state, scene) => {
    const dayOf = (at: number) => toDay(toLocal(scene, scene.situation.zone, at))
    const days = state as readonly number[]
    const day = dayOf(scene.entry.at)
    const today = dayOf(scene.now)
    // Most events are of a day on which it happened already: nothing is copied for them.
    if (days.includes(day) && (days.at(-1) ?? 0) <= today) return state
    const past = [...days, day].map((one) => Math.min(one, today))
    return newestOf([...new Set(past)], size)
  })
  return (scene) => {
    const days = stateOf(scene, key) as readonly number[]
    const today = toDay(readClock(scene, 'day'))
    // Days are in order: behind today only ones to come, where a clock was set back.
    const end = Math.max(days.lastIndexOf(today), days.lastIndexOf(today - 1))
    let length = 0
    while (days[end - length] === Number(days[end]) - length) length += 1
    return length
  }
}
