import type { Profile } from '@segue/protocol'
import { sizeOf } from './size-of.ts'

/**
 * The profile without its log, in at most `charsMax` characters of JSON. Only when that is still too long, its largest
 * aggregates go, after them its largest traits and exposures; whoever has the log can fill the aggregates again.
 * Returned as small as it gets when even that is not enough.
 */
export function compactProfile(profile: Profile, charsMax: number): Profile {
  const compact = { ...profile, log: [] }
  for (const part of ['aggregates', 'traits', 'exposures'] as const) {
    const entries = Object.entries<unknown>(compact[part]).sort((a, b) => sizeOf(a) - sizeOf(b))
    while (sizeOf(compact) > charsMax && entries.pop())
      compact[part] = Object.fromEntries(entries) as never
  }
  return compact
}
