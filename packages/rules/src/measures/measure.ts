import { COUNT_MAX, type EventCondition, type Json } from '@segue/protocol'
import type { Build, Matches } from '../build.ts'
import { VALUE_MAX } from '../limits.ts'
import { readPath } from '../read-path.ts'
import type { EventScene, Read } from '../scene.ts'

/** Plans what an event condition measures and gives the look-up of it; `undefined` when it cannot be measured. */
export type Measure = (
  condition: EventCondition,
  build: Build,
  matches: Matches,
) => Read | undefined

/** The values of the measured property: one, or those of a list. */
export function readValues({ entry }: EventScene, of: string | undefined): readonly Json[] {
  const value = of === undefined ? undefined : readPath(entry.props, of.split('.'))
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

/** The numbers among them, in whole thousandths, so that sums are exact in whatever order they are made. */
export function readThousandths(scene: EventScene, of: string | undefined): readonly number[] {
  return readValues(scene, of).flatMap((value) =>
    typeof value === 'number' && Math.abs(value) <= VALUE_MAX ? [Math.round(value * 1000)] : [],
  )
}

/**
 * Entries to keep so that every comparison with `value` is exact: the largest number in it and one more.
 * `undefined` when that is more than a profile keeps.
 */
export function sizeFor(value: Json | undefined): number | undefined {
  const numbers = [value].flat().filter((item) => typeof item === 'number')
  const largest = Math.ceil(Math.max(0, ...numbers))
  return largest > COUNT_MAX ? undefined : largest + 1
}

/** The sum of two figures. */
export function add(a: number, b: number): number {
  return a + b
}
