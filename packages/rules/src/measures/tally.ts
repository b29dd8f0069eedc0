import type { Json } from '@segue/protocol'
import { planAggregate, stateOf } from '../aggregates/aggregate.ts'
import { type EventScene, toSeconds } from '../scene.ts'
import { toFrame } from '../time/frame.ts'
import type { Measure } from './measure.ts'

/** A figure that can be kept per bucket of time and put together again: a sum, a maximum, a count. */
export interface Tally {
  /** Tallies of one name share their aggregates. */
  readonly name: string
  /** The numbers one event contributes, those at the path of the measured property. */
  readonly samples: (scene: EventScene, path: readonly string[]) => readonly number[]
  /** Puts two figures together. The order must not matter. */
  readonly merge: (a: number, b: number) => number
  /** What the figure reads as; `undefined` stands for nothing counted. */
  readonly toActual: (figure: number | undefined) => Json | undefined
}

/**
 * A measure that keeps its figure per bucket of the window (see `toFrame`): the bucket in which a sliding window
 * begins counts whole. Of the buckets with something in them the profile keeps as many of the newest as the window
 * can touch.
 */
export function tally({ name, samples, merge, toActual }: Tally): Measure {
  return ({ event, where, of = '', within }, build, matches) => {
    const path = of.split('.')
    const frame = toFrame(within, build)
    if (!frame) return undefined
    const aggregate = planAggregate(build.plan, {
      kind: name,
      of: [event, where, of, within],
      matches,
      add: (state, scene) => {
        const buckets = new Map(state as Buckets)
        for (const sample of samples(scene, path)) {
          const bucket = frame.bucketOf(toSeconds(scene.entry.at), scene)
          const figure = buckets.get(bucket)
          buckets.set(bucket, figure === undefined ? sample : merge(figure, sample))
        }
        return [...buckets].sort((a, b) => a[0] - b[0]).slice(-frame.buckets)
      },
    })
    return (scene) => {
      let total: number | undefined
      for (const pair of (stateOf(scene, aggregate) ?? []) as Buckets) {
        if (!frame.isLive(pair[0], scene)) continue
        total = total === undefined ? pair[1] : merge(total, pair[1])
      }
      return toActual(total)
    }
  }
}

/** Figures by bucket, oldest bucket first. */
export type Buckets = readonly (readonly [bucket: number, figure: number])[]
