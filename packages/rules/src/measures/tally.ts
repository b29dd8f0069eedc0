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
 * A clock that was set back leaves buckets in the future: the next event that counts takes them into the bucket of now,
 * since they would push out what happens until then.
 *
 * `samples` are the numbers that one event contributes, those at the path of the property; `merge` puts two figures together, the order must not matter;
 * `toActual` is what the figure reads as, where `undefined` stands for nothing counted. Figures that are `exact` have
 * buckets of a second in a sliding window, and as many are kept as comparisons need (see `sizeFor`); those that are a
 * `time` are never later than now.
 */
export function tally(
  name: string,
  samples: (scene: EventScene, path: readonly string[]) => readonly number[],
  merge: (a: number, b: number) => number,
  toActual: (figure: number | undefined) => Json | undefined,
  kind?: 'exact' | 'time',
): Measure {
  const join = (a: number | undefined, b: number) => (a === undefined ? b : merge(a, b))
  return ({ event, where, of = '', within, value }, build, matches) => {
    const path = of.split('.')
    const grain = kind === 'exact' && within && !('calendar' in within) ? 1 : undefined
    const frame = toFrame(within, build, grain)
    const size = grain ? sizeFor(value) : frame?.buckets
    if (!frame || !size) return undefined
    const { bucketOf, isLive } = frame
    const parts = [name, event, where, of, grain ? size : within]
    const aggregate = planAggregate(build, parts, matches, (state, scene) => {
      const { second, entry } = scene
      const now = bucketOf(second, scene)
      const figures = new Map<number, number>()
      const put = (bucket: number, figure: number) => {
        const place = Math.min(bucket, now)
        const settled = kind === 'time' ? Math.min(figure, second) : figure
        figures.set(place, join(figures.get(place), settled))
      }
      for (const [bucket, figure] of (state ?? []) as Figures) put(bucket, figure)
      const bucket = bucketOf(toSeconds(entry.at), scene)
      for (const sample of samples(scene, path)) put(bucket, sample)
      return [...figures].sort((a, b) => a[0] - b[0]).slice(-size)
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
