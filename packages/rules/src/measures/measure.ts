import { COUNT_MAX, type EventCondition, type Json } from '@segue/protocol'
import type { Build, Matches } from '../build.ts'
import { isNumber } from '../operators/operator.ts'
import type { Read } from '../scene.ts'

/** Plans what an event condition measures and gives the look-up of it; `undefined` when it cannot be measured. */
export type Measure = (
  condition: EventCondition,
  build: Build,
  matches: Matches,
) => Read | undefined

/**
 * Entries to keep so that every comparison with `value` is exact: the largest number in it and one more.
 * 0 when that is more than a profile keeps.
 */
export function sizeFor(value: Json | undefined): number {
  const largest = Math.ceil(Math.max(0, ...[value].flat().filter(isNumber)))
  return largest > COUNT_MAX ? 0 : largest + 1
}
