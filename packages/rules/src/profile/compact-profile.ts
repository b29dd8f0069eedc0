import type { Profile } from '@segue/protocol'
import { PLAN_KEY } from './prepare-profile.ts'

/**
 * The profile without its log, in at most `charsMax` characters of JSON. Only when that is still too long, its largest
 * aggregates go, after them its largest traits and exposures; then it no longer says that it is complete, so
 * whoever has the log can fill it again. Returned as small as it gets when even that is not enough.
 */
export function compactProfile(profile: Profile, charsMax: number): Profile {
  let compact: Profile = { ...profile, log: [] }
  for (const part of ['aggregates', 'traits', 'exposures'] as const) {
    const entries = Object.entries<unknown>(compact[part])
    entries.sort((a, b) => sizeOf(a) - sizeOf(b))
    while (sizeOf(compact) > charsMax && entries.pop()) {
      const { [PLAN_KEY]: _, ...rest } = Object.fromEntries(entries)
      compact = { ...compact, [part]: rest }
    }
  }
  return compact
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length
}
