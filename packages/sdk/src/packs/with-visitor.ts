import type { Profile } from '@segue/protocol'
import type { Update } from '@segue/rules'

/**
 * A step that puts the profile of the visitor `from` under the id `to`. It counts as a millisecond younger: of two
 * visitors in one browser the newer one wins, in every tab.
 */
export function withVisitor(profile: Profile, { from, to }: { from: string; to: string }): Update {
  const isOther = profile.visitor !== from || from === to
  const { firstSeen } = profile
  const moved = isOther ? profile : { ...profile, visitor: to, firstSeen: firstSeen + 1 }
  return { profile: moved, transitions: [] }
}
