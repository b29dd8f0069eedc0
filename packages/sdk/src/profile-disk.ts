import type { Profile } from '@segue/protocol'
import type { Update } from '@segue/rules'
import type { Disk } from './disk.ts'
import type { Edge } from './edge.ts'
import { PROFILE_WRITE_MS } from './limits.ts'
import { isProfile, reconcile } from './snapshot.ts'

/** What happens to a profile at one event. Pure: it runs on the copy in memory and again on the one on disk. */
export type Step = (profile: Profile) => Update

/** The copy of the profile that all tabs share. */
export interface ProfileDisk {
  /**
   * Takes a step over, to be written with others soon. `base` is the profile before it, and `isBorrowed` says that
   * the base came from another tab: that tab writes its own steps, so only what is on disk may be built on.
   */
  readonly add: (step: Step, base: Profile, isBorrowed: boolean) => void
  /** Forgets steps not yet written and empties the disk. */
  readonly clear: () => Promise<unknown>
}

/** What a profile disk needs. */
export interface ProfileDiskParts {
  readonly disk: Disk
  readonly edge: Edge
  readonly toStored: (profile: Profile) => Profile | undefined
  /** What is on disk now, told when no step of this tab is on its way. */
  readonly onWritten: (profile: Profile) => void
}

/**
 * Opens the shared copy. Reading and writing a profile with its log takes a browser about a millisecond, so the steps
 * of `PROFILE_WRITE_MS` share one transaction; a page that hides writes at once. What a killed transaction loses is
 * still in the snapshot, which the next page prefers where it is ahead.
 */
export function openProfileDisk({
  disk,
  edge,
  toStored,
  onWritten,
}: ProfileDiskParts): ProfileDisk {
  let steps: Step[] = []
  let start: (old: unknown) => Profile
  let writing = 0

  async function write(): Promise<void> {
    const [from, todo] = [start, steps]
    steps = []
    if (todo.length === 0) return
    writing += 1
    const written = await disk.update<Profile>(KEY, (old) => {
      const next = todo.reduce((known, step) => step(known).profile, from(old))
      return toStored(next) ?? next
    })
    writing -= 1
    if (written !== undefined && writing === 0 && steps.length === 0) onWritten(written)
  }

  edge.listen(window, 'pagehide', () => void write())
  edge.listen(document, 'visibilitychange', () => void write())

  return {
    add(step, base, isBorrowed) {
      if (steps.length === 0) {
        start = (old) =>
          isBorrowed && isProfile(old) && old.visitor === base.visitor ? old : reconcile(base, old)
        edge.later(PROFILE_WRITE_MS, () => void write())
      }
      steps.push(step)
    },
    clear() {
      steps = []
      return disk.clear()
    },
  }
}

const KEY = 'profile'
