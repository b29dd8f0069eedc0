import type { Change } from './change.ts'
import type { Condition, SlidingWindow } from './condition.ts'
import type { Goal, Guardrail } from './goal.ts'
import type { IdentitySettings } from './identity-settings.ts'
import type { ConsentSource, PropertyRules, TcfSettings } from './privacy-settings.ts'
import type { Target } from './target.ts'
import type { TrackingPlan } from './tracking-plan.ts'
import type { Track } from './tracks.ts'

/** Everything the studio publishes for one site, as one document. */
export interface SiteConfig {
  readonly $schema?: string
  readonly v: typeof CONFIG_VERSION
  /** The site's id: lower-case letters, digits and dashes. */
  readonly site: string
  readonly name: string
  /** IANA zone of the site's own calendar: schedules and reports. */
  readonly timeZone: string
  /** ISO 4217 code that reports sum revenue in. */
  readonly currency: string
  readonly settings?: SiteSettings
  readonly scores?: readonly Score[]
  readonly rfm?: Rfm
  readonly segments: readonly Segment[]
  readonly journey: Journey
  /** In priority order: where two want the same target or share a group, the earlier one wins. */
  readonly experiences: readonly Experience[]
  readonly goals: readonly Goal[]
  /** What events the site means to send. Default: whatever comes. It never reaches a page. */
  readonly plan?: TrackingPlan
}

/** Site-wide choices. Times are in the unit their name says. */
export interface SiteSettings {
  /** `required` (default): nothing is stored or sent before a grant. `granted`: the site needs none. */
  readonly consent?: 'required' | 'granted'
  /** Whether a visitor whose consent is pending sees variants, decided in memory only. Default true. */
  readonly personalizeWhilePending?: boolean
  /** Idle minutes that end a session. Default 30. */
  readonly sessionIdleMinutes?: number
  /**
   * Milliseconds for which the stub of an async script may hide targets; without it, it hides slots alone, for 300.
   * Also those for which a redirect may hide the page that it leaves; without it 300.
   */
  readonly hideMsMax?: number
  /** Share of all visitors (0 to 1) kept on the default everywhere, to measure what personalization is worth. */
  readonly holdout?: number
  /** Mixed into every assignment. Changing it reshuffles all visitors. Default: the site's id. */
  readonly seed?: string
  /** Whether anybody on the site may open the debug overlay: for a staging site. Default false. */
  readonly debug?: boolean
  /** What is watched without code. Absent: what the rules ask for. Present: exactly this. */
  readonly track?: readonly Track[]
  /** How visitors are known again, beyond what one browser's storage remembers. */
  readonly identity?: IdentitySettings
  /** Tools of the page that are asked for consent. Default: none, the page calls `consent`. */
  readonly consentSources?: readonly ConsentSource[]
  /** How answers of the source `tcf` are read. */
  readonly tcf?: TcfSettings
  /** Properties that events lose before anything remembers or sends them. Default: none. */
  readonly properties?: PropertyRules
  /** Hosts that `css` changes may load images from, by https, beside the site's own. Default: none. */
  readonly assetHosts?: readonly string[]
  /** Whether `script` changes may call functions that the site registered. Default false. */
  readonly allowScripts?: boolean
  /** Origins that `redirect` changes may lead to, beside the site's own: `https://shop.example`. Default: none. */
  readonly redirectOrigins?: readonly string[]
  /** Whether only counts of exposures and goals leave the device, without any id. Default false. */
  readonly localOnly?: boolean
  /** What ends a session beside idleness: midnight in the site's zone, a campaign other than the newest. Default: nothing. */
  readonly sessionEndsAt?: readonly ('midnight' | 'campaign')[]
  /** Whether events are read from the page's `dataLayer` and exposures written to it. Default `both`. */
  readonly dataLayer?: 'both' | 'read' | 'write' | 'none'
}

/** A decaying sum per topic: interest, engagement, frustration. */
export interface Score {
  readonly id: string
  readonly name: string
  readonly halfLifeDays: number
  /** Upper bound per topic. Default 100. */
  readonly cap?: number
  readonly gains: readonly ScoreGain[]
}

/** What adds to a score, and to which topic: a fixed one, or the value of a property. Default topic: `all`. */
export interface ScoreGain {
  readonly event: string
  readonly where?: Condition
  readonly points: number
  readonly topic?: string
  readonly topicProp?: string
}

/** Classes of recency (days, ascending), frequency and monetary value (both ascending) over one event type. */
export interface Rfm {
  readonly event: string
  /** The property summed for the monetary class. */
  readonly valueProp: string
  readonly recencyDays: readonly number[]
  readonly frequency: readonly number[]
  readonly monetary: readonly number[]
}

/** A named condition. */
export interface Segment {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly when: Condition
}

/** The stages of the journey in order. A visitor is in exactly one; the first needs no entry. */
export interface Journey {
  readonly stages: readonly Stage[]
}

/**
 * A place in the journey. At each step the latest stage whose `enter` matches takes the visitor forward; when the
 * current stage's `exit` matches they go back to the latest earlier stage whose `enter` matches, or to the first.
 * A stage with `lapseAfterDays` takes visitors who did nothing for so long, and loses them at their next event.
 */
export interface Stage {
  readonly id: string
  readonly name: string
  readonly enter?: Condition
  readonly exit?: Condition
  /** Hours a visitor stays at least before going back. */
  readonly dwellHoursMin?: number
  readonly lapseAfterDays?: number
}

/** A place in the site with variants. */
export interface Experience {
  readonly id: string
  readonly name: string
  /** `draft` and `archived` never reach the snippet; `paused` shows nothing. */
  readonly state: 'draft' | 'running' | 'paused' | 'archived'
  /** `personalize`: the first variant whose `when` matches. `experiment`: by weight among those that match. */
  readonly mode: 'personalize' | 'experiment'
  /** Path globs: `*` stays within a path segment, `**` crosses them. Absent: every page. */
  readonly pages?: readonly string[]
  readonly when?: Condition
  /** What must be on the page for an exposure. Default: the target or slot of each variant's first change. */
  readonly anchor?: Target
  readonly schedule?: Schedule
  /** Of the experiences in one group a visitor sees at most one per page view. */
  readonly group?: string
  /** Share of matching visitors (0 to 1) that take part at all. Default 1. */
  readonly traffic?: number
  /** Share of those that are kept on the default as this experience's control. Default 0. */
  readonly control?: number
  readonly frequencyCap?: FrequencyCap
  /** Experiences that must have been seen before. */
  readonly requires?: readonly string[]
  /** What happens to a target that was painted before we came: `skip` (default) leaves it, `swap` changes it. */
  readonly late?: 'skip' | 'swap'
  /** The goal that decides. */
  readonly goal?: string
  /** Goals that must not get worse, whatever the deciding one does. They never reach a page. */
  readonly guardrails?: readonly Guardrail[]
  readonly variants: readonly Variant[]
}

/** Local times in the site's zone, `2026-11-27T00:00`; the start is included, the end is not. */
export interface Schedule {
  readonly from?: string
  readonly until?: string
}

/** At most so many page views with an exposure, within a window or ever. */
export interface FrequencyCap {
  readonly views: number
  readonly within?: SlidingWindow
}

/** A list of changes, for visitors who match `when`. */
export interface Variant {
  readonly id: string
  readonly name: string
  readonly when?: Condition
  /** Relative weight in an experiment. Default 1. */
  readonly weight?: number
  readonly changes: readonly Change[]
}

/** The version of the site config's schema. */
export const CONFIG_VERSION = 1

/** Reserved arms of an experience beside its variants. */
export const CONTROL = 'control'
/** The arm of visitors in the site-wide holdout. */
export const HOLDOUT = 'holdout'
