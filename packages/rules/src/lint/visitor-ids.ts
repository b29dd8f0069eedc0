import { BUCKETS, bucketOf } from '../hash.ts'
import type { World } from './world.ts'

/**
 * Ids of visitors for trying experiences out: one who takes part in all of those with a share of traffic, one who takes
 * part in the last alone, as far as there are such among a few thousand.
 */
export function visitorIds(
  experiences: readonly { readonly id: string; readonly traffic?: number }[],
  { config }: World,
): readonly string[] {
  const seed = config.settings?.seed ?? config.site
  const isSampled = (visitor: string, { id, traffic = 1 }: (typeof experiences)[number]) =>
    bucketOf(`${seed}:${id}:traffic`, visitor) < traffic * BUCKETS
  const last = experiences.at(-1)
  const others = experiences.slice(0, -1)
  const ids = Array.from({ length: IDS_MAX }, (_, number) => `built-${number + 1}`).filter(
    (visitor) => !last || isSampled(visitor, last),
  )
  const inAll = ids.find((visitor) => others.every((each) => isSampled(visitor, each)))
  const alone = ids.find((visitor) =>
    others.every((each) => (each.traffic ?? 1) >= 1 || !isSampled(visitor, each)),
  )
  return [...new Set([inAll ?? ids[0] ?? 'built', alone ?? ids[0] ?? 'built'])]
}

/** Ids that are looked through. */
const IDS_MAX = 3_000
