import type { EventCondition } from '@segue/protocol'
import type { Build, Matches } from '../build.ts'
import type { EventScene, Scene } from '../scene.ts'
import { toSeconds } from '../scene.ts'
import { toFrame } from '../time/span.ts'
import { planAggregate, stateOf } from './aggregate.ts'

/** A figure that can be kept per bucket of time and put together again: a sum, a maximum, a count. */
export interface Tally {
  readonly name: string
  /** The numbers one event contributes. */
  readonly samples: (scene: EventScene) => readonly number[]
  /** Puts two figures together. The order must not matter. */
  readonly merge: (a: number, b: number) => number
}

/**
 * Plans a tally over the condition's window and gives the look-up of its figure; `undefined` when nothing was counted.
 *
 * Sliding windows are kept in hours or days (see `toFrame`): the bucket in which the window begins counts whole. Of
 * the buckets with something in them the profile keeps as many of the newest as the window can touch.
 */
export function planTally(
  condition: EventCondition,
  build: Build,
  matches: Matches,
  tally: Tally,
): (scene: Scene) => number | undefined {
  const { event, where, of, within } = condition
  const { name, samples, merge } = tally
  const frame = toFrame(within)
  const aggregate = planAggregate(build.plan, {
    kind: name,
    of: [where, of, within],
    events: [event],
    add: (state, scene) => {
      const values = matches(scene) ? samples(scene) : []
      if (values.length === 0) return state
      const bucket = frame.bucketOf(toSeconds(scene.entry.at), scene)
      const buckets = new Map((state ?? []) as unknown as Buckets)
      const known = buckets.get(bucket)
      buckets.set(
        bucket,
        (known === undefined ? values : [known, ...values]).reduce((a, b) => merge(a, b)),
      )
      return [...buckets].sort((a, b) => a[0] - b[0]).slice(-frame.buckets)
    },
  })
  return (scene) => {
    let figure: number | undefined
    for (const [bucket, value] of (stateOf(scene, aggregate) ?? []) as unknown as Buckets) {
      if (frame.isLive(bucket, scene)) figure = figure === undefined ? value : merge(figure, value)
    }
    return figure
  }
}

type Buckets = readonly (readonly [bucket: number, figure: number])[]
