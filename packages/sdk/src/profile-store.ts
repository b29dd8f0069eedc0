import type { Profile } from '@segue/protocol'
import type { Transition, Update } from '@segue/rules'
import type { Disk } from './disk.ts'
import { emit } from './emitter.ts'
import { gather } from './gather.ts'
import { GATHER_MS, PROFILE_WRITE_MS } from './limits.ts'
import { attempt, guard, guardRules, later, listen, readText, writeText } from './platform.ts'
import { isProfile, parseSnapshot, reconcile, toSnapshot } from './snapshot.ts'

/** What happens to a profile at one event. Pure: it runs on the copy in memory and again on the one on disk. */
export type Step = (profile: Profile) => Update

/** The visitor's profile: in memory for this page, as a snapshot for the next one, on disk for all tabs. */
export interface ProfileStore {
  readonly current: () => Profile
  /**
   * Applies a step: in memory at once, in the snapshot when the task at hand ends or `GATHER_MS` after the one before,
   * on disk soon after. A step that breaks the rules for whatever visitor changes nothing, and is told to `on('error')` once.
   */
  readonly apply: (step: Step) => readonly Transition[]
  /**
   * Begins storing what the step makes of what memory holds, at once for tabs that open now; or takes over what
   * another tab stored meanwhile. True when it took over.
   */
  readonly keep: (step: Step) => boolean
  /** Forgets the visitor everywhere. The next profile has a new visitor id. */
  readonly wipe: () => void
}

/**
 * Opens the store with the snapshot of the page before, so the first decision waits for nothing. `toStored` gives the
 * part of a profile that consent lets us store, if any. Reading and writing a profile with its log takes a browser about
 * a millisecond, so the steps of `PROFILE_WRITE_MS` share one transaction; a page that hides writes at once. What a
 * killed transaction loses is still in the snapshot, which the next page prefers where it is ahead.
 */
export function openProfileStore(
  key: string,
  disk: Disk,
  create: () => Profile,
  toStored: (profile: Profile) => Profile | undefined,
): ProfileStore {
  /** The snapshot as this tab knows it. */
  let known: string | null
  /** Of a snapshot, like of everything stored, only what consent allows is ever looked at. */
  const readSnapshot = () => {
    known = readText(key)
    const other = parseSnapshot(known)
    return other && toStored(other)
  }
  const kept = readSnapshot()
  let profile = kept ?? create()
  let isStored = !!kept
  /** The newest revision that the disk has, as far as this tab counts. */
  let saved = profile.revision - profile.log.length
  /** Steps on their way to the disk, and the profile before the first of them. */
  let steps: Step[] = []
  let base = profile
  /** The profile, and the base, came from another tab, which writes its own steps: only what is on disk is built on. */
  let [isBorrowed, isBaseBorrowed] = [false, false]
  /** Writes under way, and how often another visitor has taken the place of the one before. */
  let [writing, changes] = [0, 0]

  const askForSnapshot = gather(GATHER_MS, writeSnapshot)

  function writeSnapshot(): void {
    const allowed = toStored(profile)
    if (!allowed) return
    known = writeText(key, toSnapshot(allowed, allowed.revision - saved))
    isStored = known !== null
  }

  async function writeDisk(): Promise<void> {
    heed()
    const [todo, before, borrowed, changed] = [steps, base, isBaseBorrowed, changes]
    const { revision } = profile
    if (!todo.length) return
    steps = []
    writing += 1
    let written: Profile | undefined
    await disk.work<unknown>((store) => {
      const request = store.get(KEY)
      request.onsuccess = guard(() => {
        heed()
        if (changed !== changes) return
        const old = request.result
        const isNewest = borrowed && isProfile(old) && old.visitor === before.visitor
        const start = isNewest ? old : reconcile(before, old)
        // Storage can hold what breaks the rules: then what memory holds takes its place.
        const next = attempt(() => todo.reduce((known, step) => step(known).profile, start))
        written = toStored(next ?? profile)
        if (written) store.put(written, KEY)
      })
      return undefined
    })
    writing -= 1
    if (written) saved = revision
    if (written && !writing && !steps.length) follow(written)
  }

  /** The disk may know more, from other tabs: then they and the next page shall know the sum. */
  function follow(written: Profile): void {
    heed()
    if (toStored(profile) !== profile || written.visitor !== profile.visitor) return
    const isNews = written.revision > profile.revision
    profile = reconcile(profile, written)
    isBorrowed = false
    if (isNews) writeSnapshot()
  }

  function apply(step: Step): readonly Transition[] {
    heed()
    const before = profile
    // Storage can hold what breaks the rules: a new visitor is better than none. Where that is not it, nothing is learnt.
    const update = attempt(() => step(before)) ?? guardRules(() => step(create()))
    if (!update) return []
    if (toStored(before)) {
      if (!steps.length) {
        base = before
        isBaseBorrowed = isBorrowed
        later(PROFILE_WRITE_MS, () => void writeDisk())
      }
      steps.push(step)
    }
    profile = update.profile
    askForSnapshot()
    return update.transitions
  }

  /**
   * A tab that was frozen, or in the back/forward cache, hears late of what others stored. So it looks before it reads,
   * writes or sends anything: nobody comes back who was reset or forgotten.
   */
  function heed(): void {
    if (isStored && readText(key) !== known) learn()
  }

  function learn(): void {
    const other = readSnapshot()
    if (other) {
      isBorrowed = true
      const next = reconcile(profile, other)
      if (next.visitor === profile.visitor) profile = next
      else change(next, true)
    } else if (isStored) forget(true)
  }

  function forget(isElsewhere: boolean): void {
    isStored = false
    change(create(), isElsewhere)
  }

  /**
   * What the visitor before did and is not on disk yet is nothing of the next one, whom other tabs know by being newer:
   * also where the clock ran ahead when the one before was first seen.
   */
  function change(next: Profile, isElsewhere: boolean): void {
    profile = { ...next, firstSeen: Math.max(next.firstSeen, profile.firstSeen + 1) }
    steps = []
    changes += 1
    emit('wipe', isElsewhere)
  }

  // A page on its way into the back/forward cache would be thrown out of it for a transaction that others wait for.
  // Its last steps are in the snapshot, which is what the next page builds on, and this one when it comes back.
  listen(window, 'pagehide', (event) => {
    if ((event as PageTransitionEvent).persisted) steps = []
    void writeDisk()
  })
  listen(window, 'pageshow', (event) => {
    if (!(event as PageTransitionEvent).persisted) return
    heed()
    isBorrowed = false
  })
  listen(document, 'visibilitychange', () => void writeDisk())
  listen(window, 'storage', (event) => {
    if (((event as StorageEvent).key ?? key) === key) learn()
  })

  return {
    current() {
      heed()
      return profile
    },
    apply,
    keep(step) {
      const other = isStored ? undefined : readSnapshot()
      if (other) profile = other
      else apply(step)
      writeSnapshot()
      return !!other
    },
    wipe() {
      writeText(key, null)
      void disk.clear()
      forget(false)
    },
  }
}

const KEY = 'profile'
