import type { Condition, Json } from '@segue/protocol'
import { markOf } from '../aggregates/aggregate.ts'
import { type Scene, toSeconds } from '../scene.ts'
import { slideSeconds, toFrame } from '../time/frame.ts'
import { DAY_SECONDS } from '../time/window.ts'

/**
 * After when the aggregates with these keys have seen everything, epoch milliseconds, where the condition asks for what
 * lies further back: some of that may be missing in `actual`. Nothing where all that it asks for was seen.
 */
export function evidenceSince(
  condition: Condition,
  actual: Json | undefined,
  keys: readonly string[],
  scene: Scene,
): number | undefined {
  const { aggregates } = scene.profile
  const since = Math.max(0, ...keys.map((key) => Number(aggregates[markOf(key)] ?? 0)))
  return since > 0 && asksBefore(since, condition, actual, scene) ? since * 1000 : undefined
}

/** True where it matters what happened up to that second. */
function asksBefore(
  second: number,
  condition: Condition,
  actual: Json | undefined,
  scene: Scene,
): boolean {
  if (!('event' in condition)) return true
  const { measure = 'count', within } = condition
  const now = toSeconds(scene.now)
  // What the newest that is known came after cannot be the last.
  if (measure === 'last' && Number(actual) > second * 1000) return false
  // The day that ends a streak, and one for the zone, were seen.
  if (measure === 'streak') return second >= now - (Number(actual) + 3) * DAY_SECONDS
  const frame = toFrame(within, scene.program, (reach) => {
    // Figures are kept by the hour or day, of which that in which the window begins counts whole.
    return slideSeconds(EXACT.includes(measure) ? reach : reach + DAY_SECONDS, 1)
  })
  return frame?.isLive(frame.bucketOf(Math.min(second, now), scene), { ...scene }) ?? true
}

/** Measures of which a sliding window begins at its very second. */
const EXACT: readonly string[] = ['count', 'distinct']
