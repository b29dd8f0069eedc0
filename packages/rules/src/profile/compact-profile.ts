import type { Json, Profile } from '@segue/protocol'
import { PLAN_KEY } from './prepare-profile.ts'

/**
 * The profile without its log, in at most `charsMax` characters of JSON. Only when that is still too long, its largest
 * aggregates go, and after them its largest traits; then it no longer says that it is complete, so whoever has the
 * log can fill it again. Returned as small as it gets when even that is not enough.
 */
export function compactProfile(profile: Profile, charsMax: number): Profile {
  let compact: Profile = { ...profile, log: [] }
  for (const part of ['aggregates', 'traits'] as const) {
    while (JSON.stringify(compact).length > charsMax && Object.keys(compact[part]).length > 0) {
      compact = { ...compact, [part]: withoutLargest(compact[part]) }
    }
  }
  return compact
}

function withoutLargest(part: { readonly [key: string]: Json }): { readonly [key: string]: Json } {
  const sizes = Object.entries(part).map(
    ([key, value]) => [key, JSON.stringify(value).length] as const,
  )
  const largest = sizes.reduce((a, b) => (b[1] > a[1] ? b : a))[0]
  return Object.fromEntries(
    Object.entries(part).filter(([key]) => key !== largest && key !== PLAN_KEY),
  )
}
