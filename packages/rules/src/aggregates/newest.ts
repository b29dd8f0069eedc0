import type { Json } from '@segue/protocol'

/** Adds a time to the newest ones, oldest first. A late one finds its place, or none when `size` are newer. */
export function addNewest(state: Json | undefined, time: number, size: number): readonly number[] {
  const times = [...((state ?? []) as readonly number[])]
  let place = times.length
  while ((times[place - 1] ?? time) > time) place -= 1
  times.splice(place, 0, time)
  return times.slice(-size)
}
