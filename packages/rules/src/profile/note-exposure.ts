import { CONFIG_EXPERIENCES_MAX, EVENT_TYPES } from '@segue/protocol'
import { newestOf } from '../aggregates/newest.ts'
import { own } from '../own.ts'
import type { Program } from '../program.ts'
import type { ProfileEvent } from '../situation.ts'
import type { Draft } from './note-event.ts'

/**
 * Notes in a profile that the visitor saw an experience, and with which arm: for caps, prerequisites, kept arms. An
 * earlier exposure that lies later than `now` becomes one of now. Of experiences that the site config no longer has, the
 * ones gone longest are forgotten where there are too many.
 */
export function noteExposure(
  draft: Draft,
  { experiences }: Program,
  { type, at, props: { experience, variant } }: ProfileEvent,
  now: number,
): void {
  const shown = experiences.find(({ id }) => id === experience)
  if (type !== EVENT_TYPES.exposure || !shown) return
  const { id, frequencyCap } = shown
  const times = [...(own(draft.exposures, id) ?? []), at].map((time) => Math.min(time, now))
  const withShown = <Value>(known: { readonly [id: string]: Value }, value: Value) => {
    const all = Object.entries({ ...known, [id]: value })
    const isThere = ([name]: [string, Value]) => experiences.some((each) => each.id === name)
    const gone = all.filter((entry) => !isThere(entry))
    const excess = Math.max(0, all.length - CONFIG_EXPERIENCES_MAX)
    return Object.fromEntries([...gone.slice(excess), ...all.filter(isThere)])
  }
  draft.exposures = withShown(draft.exposures, newestOf(times, frequencyCap?.views ?? 1))
  if (typeof variant === 'string') draft.assignments = withShown(draft.assignments, variant)
}
