import type { EventCondition, Json } from '@segue/protocol'
import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import type { Build, Matches } from '../build.ts'
import { type EventScene, type Read, toSeconds } from '../scene.ts'
import { toFrame } from '../time/frame.ts'

/** A measure that can be told to be exact to the second: then it keeps as many of the newest seconds as `exactly` says. */
export type TallyMeasure = (
  condition: EventCondition,
  build: Build,
  matches: Matches,
  exactly?: number,
) => Read | undefined

/**
 * A measure whose figure can be kept per bucket of time and put together again: a sum, a maximum, a count. The bucket
 * of the window (see `toFrame`) in which a sliding window begins counts whole. Of the buckets with something in them
 * the profile keeps as many of the newest as the window can touch. Tallies of one name share their aggregates.
 *
 * `samples` are the numbers that one event contributes; `merge` puts two figures together, the order must not matter;
 * `toActual` is what the figure reads as, where `undefined` stands for nothing counted.
 */
export function tally(
  name: string,
  samples: (scene: EventScene, of: string | undefined) => readonly number[],
  merge: (a: number, b: number) => number,
  toActual: (figure: number | undefined) => Json | undefined,
): TallyMeasure {
  const join = (a: number | undefined, b: number) => (a === undefined ? b : merge(a, b))
  return ({ event, where, of, within }, build, matches, exactly) => {
    const frame = toFrame(within, build, exactly && 1)
    if (!frame) return undefined
    const { bucketOf, isLive, buckets } = frame
    const parts = [name, event, where, of, exactly ?? within]
    const aggregate = planAggregate(build, parts, matches, (state, scene) => {
      const figures = new Map(state as Figures)
      for (const sample of samples(scene, of)) {
        const bucket = bucketOf(toSeconds(scene.entry.at), scene)
        figures.set(bucket, join(figures.get(bucket), sample))
      }
      return [...figures].sort((a, b) => a[0] - b[0]).slice(-(exactly ?? buckets))
    })
    return (scene) => {
      let total: number | undefined
      for (const [bucket, figure] of (stateOf(scene, aggregate) ?? []) as Figures) {
        if (isLive(bucket, scene)) total = join(total, figure)
      }
      return toActual(total)
    }
  }
}

/** Figures by bucket, oldest bucket first. */
export type Figures = readonly (readonly [bucket: number, figure: number])[]
