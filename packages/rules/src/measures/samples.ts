import type { Json } from '@segue/protocol'
import { VALUE_MAX } from '../limits.ts'
import { readPath } from '../read-path.ts'
import type { EventScene } from '../scene.ts'

/** The values of the measured property: one, or those of a list. */
export function readValues({ entry }: EventScene, path: readonly string[]): readonly Json[] {
  const value = readPath(entry.props, path)
  return [value ?? []].flat() as readonly Json[]
}

/** The numbers among them, in whole thousandths: sums up to 2^53 of these are exact in whatever order they are made. */
export function readThousandths(scene: EventScene, path: readonly string[]): readonly number[] {
  return readValues(scene, path).flatMap((value) =>
    typeof value === 'number' && Math.abs(value) <= VALUE_MAX ? Math.round(value * 1000) : [],
  )
}
