import type { Kinds } from '@segue/dom/core'
import type { JsonObject, Profile } from '@segue/protocol'
import type { Language, Traits } from '@segue/rules'
import type { Pipeline } from './pipeline.ts'
import type { listen } from './platform.ts'

/**
 * What the snippet can do beyond its core. The collector puts the packs that a site config needs in front of the
 * snippet; an application that bundles hands them to `createSegue`.
 */
export interface Pack {
  /** What conditions can say. */
  readonly language?: Partial<Language>
  /** Kinds of changes. */
  readonly changes?: Kinds
  /** Facts that hold for a whole page view, by namespace: read when it opens. */
  readonly facts?: () => Traits
  /** What an event changes in the profile before the rules see it. */
  readonly learn?: (profile: Profile, type: string, props: JsonObject) => Profile
  /** Starts to watch the page. */
  readonly watch?: (record: Pipeline['record'], listenTo: typeof listen) => void
}

/** Leaves a pack where the snippet, which runs next, finds it. */
export function announcePack(pack: Pack): void {
  const page = window as { segue?: { packs?: Pack[] } }
  page.segue ??= [] as { packs?: Pack[] }
  page.segue.packs ??= []
  page.segue.packs.push(pack)
}
