import type { Profile } from '@segue/protocol'
import type { Live } from '../part.ts'
import { isProfile } from '../snapshot.ts'
import { readStores, type Stored } from './read-stores.ts'

/**
 * The profile with its whole log, and what the stores hold: a page begins with a snapshot, which has no log, and
 * learns of it only when it writes.
 */
export async function readProfile({
  memory,
  options,
}: Live): Promise<{ readonly profile: Profile; readonly stored: Stored }> {
  const name = `segue:${options.config.site}`
  const stored = await readStores(name)
  const [onDisk] = stored.indexedDB[name] ?? []
  return { profile: withLog(memory.profile(), onDisk), stored }
}

/** The disk knows what was before this page, memory what is on its way to the disk. */
function withLog(profile: Profile, onDisk: unknown): Profile {
  if (!isProfile(onDisk) || onDisk.visitor !== profile.visitor) return profile
  const newestAt = onDisk.log.at(-1)?.at ?? 0
  return { ...profile, log: [...onDisk.log, ...profile.log.filter(({ at }) => at > newestAt)] }
}
