import type { Experience } from '@segue/protocol'
import { own } from '../own.ts'
import { type Scene, toSeconds } from '../scene.ts'
import { windowSeconds } from '../time/window.ts'

/** When enough exposures have left the window of a frequency cap, epoch milliseconds; never without a window. */
export function whenUncapped(
  { id, frequencyCap }: Experience,
  { profile, now }: Scene,
): number | undefined {
  if (!frequencyCap?.within || frequencyCap.views < 1) return undefined
  const seconds = (own(profile.exposures, id) ?? []).map(toSeconds)
  const past = seconds.filter((second) => second * 1000 <= now).sort((a, b) => b - a)
  const last = past[frequencyCap.views - 1]
  return last === undefined ? undefined : (last + windowSeconds(frequencyCap.within) + 1) * 1000
}
