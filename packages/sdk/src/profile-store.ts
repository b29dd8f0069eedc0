import type { Profile } from '@segue/protocol'
import type { Update } from '@segue/rules'
import { openProfileDisk, type ProfileDiskParts, type Step } from './profile-disk.ts'
import { parseSnapshot, reconcile, toSnapshot } from './snapshot.ts'
import type { TextStore } from './text-store.ts'

/** The visitor's profile: in memory for this page, as a snapshot for the next one, on disk for all tabs. */
export interface ProfileStore {
  readonly current: () => Profile
  /** Applies a step: in memory at once, in the snapshot when the task at hand ends, on disk soon after. */
  readonly apply: (step: Step) => Update
  /**
   * Begins storing what the step makes of what memory holds, or takes over what another tab stored meanwhile. True
   * when it took over.
   */
  readonly keep: (step: Step) => boolean
  /** Forgets the visitor everywhere. The next profile has a new visitor id. */
  readonly wipe: () => Promise<unknown>
}

/** What a profile store needs. `toStored` gives the part of a profile that consent lets us store, if any. */
export interface ProfileStoreParts extends Omit<ProfileDiskParts, 'onWritten'> {
  readonly key: string
  readonly local: TextStore
  readonly create: () => Profile
}

/** Opens the store with the snapshot of the page before, so the first decision waits for nothing. */
export function openProfileStore(parts: ProfileStoreParts): ProfileStore {
  const { key, local, edge, create, toStored } = parts
  let profile = parseSnapshot(local.get(key)) ?? create()
  let isStored = local.get(key) !== null
  let isBorrowed = false
  let isWaiting = false
  const shared = openProfileDisk({ ...parts, onWritten: follow })

  function writeSnapshot(): void {
    isWaiting = false
    const allowed = toStored(profile)
    if (allowed !== undefined) isStored = local.set(key, toSnapshot(allowed))
  }

  /** The disk may know more, from other tabs: then they and the next page shall know the sum. */
  function follow(written: Profile): void {
    if (toStored(profile) !== profile || written.visitor !== profile.visitor) return
    const isNews = written.revision > profile.revision
    profile = reconcile(profile, written)
    isBorrowed = false
    if (isNews) writeSnapshot()
  }

  function apply(step: Step): Update {
    if (isStored && local.get(key) === null) forget()
    const update = attempt(step)
    if (toStored(profile) !== undefined) shared.add(step, profile, isBorrowed)
    if (!isWaiting) queueMicrotask(edge.quiet(writeSnapshot))
    isWaiting = true
    profile = update.profile
    return update
  }

  /** Storage can hold what looks like a profile and breaks the rules: a new visitor is better than none. */
  function attempt(step: Step): Update {
    try {
      return step(profile)
    } catch {
      profile = create()
      return step(profile)
    }
  }

  function forget(): void {
    isStored = false
    profile = create()
  }

  edge.listen(window, 'storage', (event) => {
    const changed = (event as StorageEvent).key
    if (changed !== key && changed !== null) return
    const other = parseSnapshot(local.get(key))
    if (other === undefined) return isStored ? forget() : undefined
    isBorrowed = true
    profile = reconcile(profile, other)
  })

  return {
    current: () => profile,
    apply,
    keep(step) {
      const other = isStored ? undefined : parseSnapshot(local.get(key))
      if (other !== undefined) profile = other
      else apply(step)
      return other !== undefined
    },
    wipe() {
      forget()
      local.set(key, null)
      return shared.clear()
    },
  }
}
