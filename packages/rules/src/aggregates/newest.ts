import type { Json } from '@segue/protocol'

/** Adds a time to the newest ones, oldest first. A late one finds its place, or none when `size` are newer. */
export function addNewest(state: Json | undefined, time: number, size: number): readonly number[] {
  const times = [...((state ?? []) as readonly number[]), time]
  return times.sort((a, b) => a - b).slice(-size)
}
