import type { Profile } from '@segue/protocol'

/**
 * The profile under another visitor's id. It counts as a millisecond younger: of two visitors in one browser the newer
 * one wins, in every tab.
 */
export function withVisitor(profile: Profile, visitor: string): Profile {
  if (profile.visitor === visitor) return profile
  return { ...profile, visitor, firstSeen: profile.firstSeen + 1 }
}
