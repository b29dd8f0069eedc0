import type { Json } from '@segue/protocol'
import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { type EventScene, hasCome, toSeconds } from '../scene.ts'
import { type Frame, toFrame } from '../time/frame.ts'
import { DAY_SECONDS, HOUR_SECONDS } from '../time/window.ts'
import { type Figure, type Figures, putFigure, settleFigures } from './figures.ts'
import type { Measure } from './measure.ts'

/**
 * A measure whose figure can be kept per bucket of time and put together again: a sum, a maximum. Buckets are hours for
 * windows up to three days, else days, both of UTC; the one in which a sliding window begins counts whole. Of the
 * buckets with something in them the profile keeps as many of the newest as the window can touch. Tallies of one name
 * share their aggregates.
 *
 * `samples` are the numbers that one event contributes, those at the path of the property. `merge` puts two figures
 * together; the order must not matter. `toActual` is what the figure reads as, where `undefined` stands for nothing
 * counted. With `isTime` figures are seconds, none of which stays later than now.
 */
export function tally(
  name: string,
  samples: (scene: EventScene, path: readonly string[]) => readonly number[],
  merge: (a: number, b: number) => number,
  toActual: (figure: number | undefined) => Json | undefined,
  isTime?: true,
): Measure {
  return ({ event, where, of = '', within }, build, matches) => {
    const path = of.split('.')
    const frame = toFrame(within, build, slide)
    if (!frame) return undefined
    const { size, bucketOf, isLive } = frame
    const parts = [name, event, where, of, within]
    const key = planAggregate(build, parts, matches, (state, scene) => {
      const second = toSeconds(scene.now)
      const now = bucketOf(second, scene)
      const settled = settleFigures(state as Figures, now, merge)
      // Only the newest can be later: a figure is a time of its own bucket.
      const past =
        isTime && (settled.at(-1)?.[1] ?? 0) > second
          ? settled.map(([place, time]) => [place, Math.min(time, second)] as const)
          : settled
      const [sample, ...more] = samples(scene, path)
      if (sample === undefined) return past
      const figure = more.reduce(merge, isTime ? Math.min(sample, second) : sample)
      const bucket = Math.min(bucketOf(toSeconds(scene.entry.at), scene), now)
      const toFigure = (before: number | undefined) =>
        before === undefined ? figure : merge(before, figure)
      return putFigure(past, bucket, toFigure, size)
    })
    // What was added up last. Most events change no figure: adding them up again would cost more than all the rest.
    let known: readonly unknown[] = []
    let total: number | undefined
    return (scene) => {
      const figures = stateOf(scene, key) as Figures
      const isIn = (at: number) => isLive(figures[at]?.[0] ?? 0, scene)
      // Oldest first: what lies between two buckets of the window is in it, too.
      let from = 0
      let to = figures.length - 1
      while (from <= to && !isIn(from)) from += 1
      while (from < to && !isIn(to)) to -= 1
      const span = [figures, from, to]
      if (span.some((part, at) => part !== known[at])) {
        known = span
        total = undefined
        for (; from <= to; from += 1) {
          const figure = (figures[from] as Figure)[1]
          total = total === undefined ? figure : merge(total, figure)
        }
      }
      return toActual(total)
    }
  }
}

function slide(reach: number): Frame {
  const grain = reach > HOURLY_DAYS_MAX * DAY_SECONDS ? DAY_SECONDS : HOUR_SECONDS
  const startOf = (bucket: number) => bucket * grain * 1000
  return {
    size: Math.ceil(reach / grain) + 1,
    bucketOf: (second) => Math.floor(second / grain),
    isLive: (bucket, scene) =>
      hasCome(scene, startOf(bucket)) && !hasCome(scene, startOf(bucket + 1) + reach * 1000),
  }
}

const HOURLY_DAYS_MAX = 3
