import type { Experience } from '@segue/protocol'
import { own } from '../own.ts'
import { type Scene, toSeconds } from '../scene.ts'
import { windowSeconds } from '../time/window.ts'

/** When enough exposures have left the window of a frequency cap, epoch milliseconds; never without a window. */
export function whenUncapped(
  { id, frequencyCap }: Experience,
  { profile }: Scene,
): number | undefined {
  if (!frequencyCap?.within || frequencyCap.views < 1) return undefined
  const times = [...(own(profile.exposures, id) ?? [])].sort((a, b) => b - a)
  const last = times[frequencyCap.views - 1]
  return last === undefined
    ? undefined
    : (toSeconds(last) + windowSeconds(frequencyCap.within) + 1) * 1000
}
