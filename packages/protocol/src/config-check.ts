import type { Json, JsonObject } from './event.ts'
import type { Issue } from './issue.ts'

/** What the collector answers about a site config that is not published yet. */
export interface ConfigCheck {
  /** What has to be repaired first; none when it can be published. */
  readonly issues: readonly Issue[]
  /**
   * What is worth a look in a config without issues; none in one with issues. `null` when nobody looked: it would have
   * taken too long, or a newer check took its place.
   */
  readonly findings: readonly ConfigFinding[] | null
}

/** Something about a valid site config that is worth a look. Codes are those of the linter in `@segue/rules`. */
export interface ConfigFinding {
  readonly code: string
  /** Where, as code would read it: `segments[2]`. */
  readonly path: string
  /** The ids of what it is about. */
  readonly about: readonly string[]
  /** One sentence for people. */
  readonly text: string
  /** A visitor who shows it, or who comes nearest. */
  readonly witness: Witness
  /** The share of the visitors looked at whom it concerns, where it is a matter of numbers. */
  readonly share?: number
}

/** What a visitor did, and what is known about them. Times are epoch milliseconds or ISO 8601. */
export interface Witness {
  readonly visitor: string
  readonly zone?: string
  readonly traits?: { readonly [namespace: string]: { readonly [name: string]: Json } }
  readonly events: readonly {
    readonly at: number | string
    readonly type: string
    readonly path?: string
    readonly props?: JsonObject
  }[]
}
