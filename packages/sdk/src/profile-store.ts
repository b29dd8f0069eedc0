import type { Profile } from '@segue/protocol'
import type { Update } from '@segue/rules'
import type { Disk } from './disk.ts'
import type { Edge } from './edge.ts'
import { parseSnapshot, reconcile, toSnapshot } from './snapshot.ts'
import type { TextStore } from './text-store.ts'

/** What happens to a profile at one event. Pure: it runs on the copy in memory and again on the one on disk. */
export type Step = (profile: Profile) => Update

/** The visitor's profile: in memory for this page, on disk for all tabs, as a snapshot for the next page. */
export interface ProfileStore {
  readonly current: () => Profile
  /** Applies a step in memory at once and, when the task at hand ends, to what is stored. */
  readonly apply: (step: Step) => Update
  /** Begins storing what memory holds, or takes over what another tab stored meanwhile. True when it took over. */
  readonly keep: () => boolean
  /** Forgets the visitor everywhere. The next profile has a new visitor id. */
  readonly wipe: () => Promise<unknown>
}

/** What a profile store needs. */
export interface ProfileStoreParts {
  readonly key: string
  readonly local: TextStore
  readonly disk: Disk
  readonly edge: Edge
  readonly create: () => Profile
  /** The part of a profile that consent lets us store; `undefined` for nothing. */
  readonly toStored: (profile: Profile) => Profile | undefined
}

/** Opens the store with the snapshot of the page before, so the first decision waits for nothing. */
export function openProfileStore(parts: ProfileStoreParts): ProfileStore {
  const { key, local, disk, edge, create, toStored } = parts
  let profile = parseSnapshot(local.get(key)) ?? create()
  let stored = local.get(key) !== null
  let before = profile
  let steps: Step[] = []
  let writing = 0

  /** One transaction for all steps of a task. Memory follows the disk once nothing of ours is on the way. */
  async function write(): Promise<void> {
    const [base, todo, { revision }] = [before, steps, profile]
    steps = []
    if (todo.length === 0 || !writeSnapshot()) return
    writing += 1
    const written = await disk.update<Profile>(DISK_KEY, (old) => {
      const next = todo.reduce((known, step) => step(known).profile, reconcile(base, old))
      return toStored(next) ?? next
    })
    writing -= 1
    if (written === undefined || writing > 0 || steps.length > 0) return
    if (toStored(profile) !== profile || written.visitor !== profile.visitor) return
    profile = reconcile(profile, written)
    // The disk knew more, from other tabs: let them and the next page know the sum.
    if (written.revision > revision) writeSnapshot()
  }

  /** False when consent lets us store nothing. */
  function writeSnapshot(): boolean {
    const allowed = toStored(profile)
    if (allowed !== undefined) stored = local.set(key, toSnapshot(allowed))
    return allowed !== undefined
  }

  function apply(step: Step): Update {
    if (stored && local.get(key) === null) forget()
    if (steps.length === 0) {
      before = profile
      queueMicrotask(() => void write())
    }
    steps.push(step)
    const update = attempt(step)
    profile = update.profile
    return update
  }

  /** Storage can hold what looks like a profile and breaks the rules: a new visitor is better than none. */
  function attempt(step: Step): Update {
    try {
      return step(profile)
    } catch {
      before = create()
      return step(before)
    }
  }

  function forget(): void {
    stored = false
    steps = []
    profile = create()
  }

  edge.listen(window, 'storage', (event) => {
    const changed = (event as StorageEvent).key
    if (changed !== key && changed !== null) return
    const other = parseSnapshot(local.get(key))
    if (other !== undefined) profile = reconcile(profile, other)
    else if (stored) forget()
  })

  return {
    current: () => profile,
    apply,
    keep() {
      const other = stored ? undefined : parseSnapshot(local.get(key))
      if (other !== undefined) profile = other
      else apply((known) => ({ profile: known, transitions: [] }))
      return other !== undefined
    },
    wipe() {
      forget()
      local.set(key, null)
      return disk.clear()
    },
  }
}

const DISK_KEY = 'profile'
