import type { Json } from '@segue/protocol'
import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { type EventScene, toSeconds } from '../scene.ts'
import { toFrame } from '../time/frame.ts'
import { type Measure, sizeFor } from './measure.ts'

/**
 * A measure whose figure can be kept per bucket of time and put together again: a sum, a maximum, a count. The bucket
 * of the window (see `toFrame`) in which a sliding window begins counts whole. Of the buckets with something in them
 * the profile keeps as many of the newest as the window can touch. Tallies of one name share their aggregates.
 *
 * `samples` are the numbers that one event contributes, those at the path of the property. `merge` adds a figure to
 * those before it, of which there may be none; the order must not matter. `toActual` is what the figure reads as, where
 * `undefined` stands for nothing counted. With `isExact` the buckets of a sliding window are seconds, and as many are
 * kept as comparisons need (see `sizeFor`).
 */
export function tally(
  name: string,
  samples: (scene: EventScene, path: readonly string[]) => readonly number[],
  merge: (figure: number, before: number | undefined) => number,
  toActual: (figure: number | undefined) => Json | undefined,
  isExact?: true,
): Measure {
  return ({ event, where, of = '', within, value }, build, matches) => {
    const path = of.split('.')
    const grain = isExact && within && !('calendar' in within) ? 1 : 0
    const frame = toFrame(within, build, grain)
    const size = grain ? sizeFor(value) : frame?.buckets
    if (!frame || !size) return undefined
    const parts = [name, event, where, of, grain ? size : within]
    const aggregate = planAggregate(build, parts, matches, (state, scene) => {
      const figures = state as Figures
      const bucket = frame.bucketOf(toSeconds(scene.entry.at), scene)
      const known = figures.find((pair) => pair[0] === bucket)
      const figure = samples(scene, path).reduce<number | undefined>(
        (before, sample) => merge(sample, before),
        known?.[1],
      )
      if (figure === undefined) return state
      const others = figures.filter((pair) => pair !== known)
      return [...others, [bucket, figure]].sort((a, b) => a[0] - b[0]).slice(-size)
    })
    return (scene) => {
      let total: number | undefined
      for (const [bucket, figure] of stateOf(scene, aggregate) as Figures) {
        if (frame.isLive(bucket, scene)) total = merge(figure, total)
      }
      return toActual(total)
    }
  }
}

/** Figures by bucket, oldest bucket first. */
export type Figures = readonly (readonly [bucket: number, figure: number])[]

/** What is added to nothing is all there is. */
export function add(figure: number, before = 0): number {
  return figure + before
}
