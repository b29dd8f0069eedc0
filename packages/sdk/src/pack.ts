import type { Kinds } from '@segue/dom/core'
import type { Consent, EventProps, JsonObject, Profile } from '@segue/protocol'
import type { Language, Traits } from '@segue/rules'
import type { on } from './emitter.ts'
import type { Memory } from './memory.ts'
import type { guard, listen, onStop } from './platform.ts'
import type { StartOptions } from './start.ts'

/**
 * What the snippet can do beyond its core. The collector puts the packs that a site config needs in front of the
 * snippet; an application that bundles hands them to `createSegue`.
 */
export interface Pack {
  /**
   * Runs first of all, before anything stored is read and before the address is looked at. `consent` can be asked from
   * the first event on. Must not throw.
   */
  readonly prepare?: (options: StartOptions, consent: () => Consent) => void
  /** What conditions can say. */
  readonly language?: Partial<Language>
  /** Kinds of changes. */
  readonly changes?: Kinds
  /** Facts that hold for a whole page view, by namespace: read when it opens. */
  readonly facts?: () => Traits
  /** What an event changes in the profile before the rules see it. */
  readonly learn?: (profile: Profile, type: string, props: JsonObject) => Profile
  /** Starts to watch the page, after its first view was opened. */
  readonly watch?: (parts: WatchParts) => void
}

/**
 * What a pack watches the page with. Packs are scripts of their own: what they imported from the core would be a copy
 * that knows nothing of the run at hand.
 */
export interface WatchParts extends Pick<Memory, 'profile' | 'apply'> {
  /** Records an event of Segue's own. */
  readonly record: <Type extends keyof EventProps>(type: Type, props: EventProps[Type]) => void
  readonly listen: typeof listen
  /** For whatever else calls back: timers, observers, listeners of signals. */
  readonly guard: typeof guard
  readonly onStop: typeof onStop
  readonly on: typeof on
}

/** Leaves a pack where the snippet, which runs next, finds it. */
export function announcePack(pack: Pack): void {
  const page = window as { segue?: { packs?: Pack[] } }
  page.segue ??= [] as { packs?: Pack[] }
  page.segue.packs ??= []
  page.segue.packs.push(pack)
}
