import type { Kinds } from '@segue/dom/core'
import type { EventProps, JsonObject, Profile, SiteConfig } from '@segue/protocol'
import type { Language, Traits } from '@segue/rules'
import type { ConsentKeeper } from './consent.ts'
import type { Queue } from './delivery/queue.ts'
import type { on } from './emitter.ts'
import type { guard, listen, onStop } from './platform.ts'

/**
 * What the snippet can do beyond its core. The collector puts the packs that a site config needs in front of the
 * snippet; an application that bundles hands them to `createSegue`.
 */
export interface Pack {
  /** The setting of the site config that must not go without this pack: more would leave the device than it lets. */
  readonly fulfils?: 'localOnly' | 'properties'
  /** What conditions can say. */
  readonly language?: Partial<Language>
  /** Kinds of changes. */
  readonly changes?: Kinds
  /** Facts that hold for a whole page view, by namespace: read when it opens. */
  readonly facts?: () => Traits
  /** What an event changes in the profile before the rules see it. */
  readonly learn?: (profile: Profile, type: string, props: JsonObject) => Profile
  /** Puts itself between the events and the queue: what it does not pass on never leaves. */
  readonly wrapQueue?: (queue: Queue, config: SiteConfig, consent: ConsentKeeper['state']) => Queue
  /** Hears the page's consent tools, and tells what they say: before the first view, so that it counts for it. */
  readonly hearConsent?: (parts: ConsentParts) => void
  /** Starts to watch the page, after its first view was opened. */
  readonly watch?: (parts: WatchParts) => void
}

/**
 * What a pack watches the page with. Packs are scripts of their own: what they imported from the core would be a copy
 * that knows nothing of the run at hand.
 */
export interface WatchParts {
  /** Records an event of Segue's own. */
  readonly record: <Type extends keyof EventProps>(type: Type, props: EventProps[Type]) => void
  readonly listen: typeof listen
  /** For whatever else calls back: timers, observers, listeners of signals. */
  readonly guard: typeof guard
  readonly onStop: typeof onStop
  readonly on: typeof on
}

/** What a pack hears the page's consent tools with. */
export interface ConsentParts extends WatchParts {
  readonly config: SiteConfig
  readonly hear: ConsentKeeper['hear']
}

/** Leaves a pack where the snippet, which runs next, finds it. */
export function announcePack(pack: Pack): void {
  const page = window as { segue?: { packs?: Pack[] } }
  page.segue ??= [] as { packs?: Pack[] }
  page.segue.packs ??= []
  page.segue.packs.push(pack)
}
