import type { FrequencyCap } from '@segue/protocol'
import { type Known, secondOf } from './history.ts'
import { reachOf } from './naive-window.ts'

/**
 * True when the visitor has seen an experience as often as its cap allows. With each sight whatever is later than the
 * clock then shows becomes that moment, and of all sights the newest are kept, as many as the cap counts.
 */
export function isCappedNaively(
  experience: string,
  { views, within }: FrequencyCap,
  { arrivals, situation }: Known,
): boolean {
  let sights: readonly number[] = []
  for (const { type, at, props, situation: then } of arrivals) {
    if (type !== SIGHT || props.experience !== experience) continue
    const past = [...sights, at].map((time) => Math.min(time, then.now))
    sights = past.sort((a, b) => b - a).slice(0, views)
  }
  const ages = sights.map((time) => secondOf(situation.now) - secondOf(time))
  return ages.filter((age) => !within || (age >= 0 && age <= reachOf(within))).length >= views
}

/** The type of event that records the sight of an experience. */
export const SIGHT = 'experience_impression'
