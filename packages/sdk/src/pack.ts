import type { Kinds } from '@segue/dom/core'
import type { SiteScript } from '@segue/dom/scripts'
import type {
  Consent,
  EventProps,
  Experience,
  Profile,
  SiteConfig,
  SiteSettings,
  Track,
} from '@segue/protocol'
import type { Language, Traits } from '@segue/rules'
import type { ConsentKeeper } from './consent.ts'
import type { Queue } from './delivery/queue.ts'
import type { on } from './emitter.ts'
import type { Basis, Learned, Memory } from './memory.ts'
import type { LoadPart } from './part.ts'
import type { guard, listen, onStop } from './platform.ts'
import type { Segue } from './segue.ts'
import type { StartOptions } from './start.ts'
import type { View } from './view.ts'
import type { Views } from './views.ts'

/**
 * The hooks into the way of an event, all of them: what a site's own plugin can be, handed over by `use`, and what
 * Segue's own packs are made of. A hook that throws is told to `on('error')` and otherwise passed over.
 */
export interface Plugin {
  /** Facts that hold for a whole page view, by namespace: read when it opens. */
  readonly facts?: () => Traits
  /**
   * Looks at an event before all else: gives properties in place of its own, `null` to leave it out, or nothing. `profile`
   * gives what is remembered of the visitor before it.
   */
  readonly prepare?: (type: string, props: object, profile: () => Profile) => unknown
  /**
   * What an event changes in the profile before the rules see it. Pure: it runs again on the copy on disk. A session
   * whose `lastAt` is set to 0 has ended: the event begins another one.
   */
  readonly learn?: (profile: Profile, event: Learned, config: SiteConfig) => Profile
  /** Starts to watch the page, after its first view was opened and the calls that waited were made. */
  readonly watch?: (parts: WatchParts) => void
  /**
   * Functions that changes of the kind `script` may call by name, where `settings.allowScripts` is true. Each gets the
   * element and the change's `args`, and gives a function that takes back what it did.
   */
  readonly scripts?: { readonly [name: string]: SiteScript }
}

/**
 * What the snippet can do beyond its core. The collector puts the packs that a site config needs in front of the
 * snippet; an application that bundles hands them to `createSegue`.
 */
export interface Pack extends Plugin {
  /**
   * What is asked for by a setting and does not go without this pack: a track, or what must not be without, since more
   * would leave the device, or stay on it, than the setting lets.
   */
  readonly fulfils?: Track | 'localOnly' | 'properties' | 'cookieless'
  /**
   * Runs first of all, before anything stored is read and before the address is looked at. `consent` can be asked from
   * the first event on; `all` are the packs and plugins, those included that are handed over later. What it throws keeps
   * Segue from starting.
   */
  readonly begin?: (options: StartOptions, consent: () => Consent, all: readonly Plugin[]) => void
  /**
   * Consent allows storing from now on: puts back what is known elsewhere, before what is stored is looked for. Must not
   * throw.
   */
  readonly restore?: () => void
  /** What conditions can say. */
  readonly language?: Partial<Language>
  /** Kinds of changes. */
  readonly changes?: Kinds
  /** Makes of an experience what this view shows of it, by what the decision was made of. */
  readonly fill?: (experience: Experience, basis: Basis) => Experience
  /** Puts itself between the events and the queue: what it does not pass on never leaves. */
  readonly wrapQueue?: (queue: Queue, config: SiteConfig, consent: ConsentKeeper['state']) => Queue
  /** Hears the page's consent tools, and tells what they say: before the first view, so that it counts for it. */
  readonly hearConsent?: (parts: ConsentParts) => void
}

/**
 * What a plugin watches the page with. Packs are scripts of their own: what they imported from the core would be a copy
 * that knows nothing of the run at hand.
 */
export interface WatchParts extends Pick<Memory, 'profile' | 'apply'>, Pick<Views, 'open'> {
  /** Records an event, as `track` does; what `EventProps` names is checked. */
  readonly record: <Type extends keyof EventProps | (string & {})>(
    type: Type,
    props: Type extends keyof EventProps ? EventProps[Type] : object,
  ) => void
  /** The settings of the site config, with those of the tag. */
  readonly settings: SiteSettings
  /** The view at hand. */
  readonly view: Readonly<Pick<View, 'page'>>
  readonly consent: Pick<ConsentKeeper, 'state'>
  /** What the page can call. */
  readonly segue: Segue
  /** Listens until Segue is stopped; what the listener throws is told to `on('error')`. */
  readonly listen: typeof listen
  /** For whatever else calls back: timers, observers, listeners of signals. */
  readonly guard: typeof guard
  readonly onStop: typeof onStop
  readonly on: typeof on
  /** Loads what is only needed late. Rejects with `PART_NOT_LOADED`. */
  readonly loadPart: LoadPart
}

/** What a pack hears the page's consent tools with. */
export interface ConsentParts extends WatchParts {
  readonly config: SiteConfig
  readonly consent: Pick<ConsentKeeper, 'state' | 'hear'>
}

/** Leaves a pack where the snippet, which runs next, finds it. */
export function announcePack(pack: Pack): void {
  const page = window as { segue?: { packs?: Pack[] } }
  page.segue ??= [] as { packs?: Pack[] }
  page.segue.packs ??= []
  page.segue.packs.push(pack)
}
