import type { Json } from '@segue/protocol'

/**
 * Adds a time to the newest ones, oldest first. A late one finds its place, or none when `size` are newer. Times later
 * than `present` become it: a clock that was set back leaves such ones, which would push out what happens until then.
 */
export function addNewest(
  state: Json | undefined,
  time: number,
  size: number,
  present: number = Number.POSITIVE_INFINITY,
): readonly number[] {
  const times = [...((state ?? []) as readonly number[]), time]
  return times
    .map((known) => Math.min(known, present))
    .sort((a, b) => a - b)
    .slice(-size)
}
