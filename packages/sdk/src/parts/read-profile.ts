import type { Profile } from '@segue/protocol'
import type { Live } from '../part.ts'
import { reconcile } from '../snapshot.ts'
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
  const profile = memory.profile()
  const { visitor } = Object(onDisk)
  return { profile: visitor === profile.visitor ? reconcile(profile, onDisk) : profile, stored }
}
