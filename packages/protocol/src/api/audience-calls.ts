import type { ReplayReport } from '../replay-report.ts'
/** Trying rules on the visitors that the collector knows. */
export interface AudienceCalls {
  'POST /api/sites/:site/audiences/count': { body: AudienceQuestion; answer: AudienceCount }
  'POST /api/sites/:site/audiences/replay': { body: ReplayQuestion; answer: ReplayAnswer }
  'GET /api/sites/:site/vocabulary': { answer: Vocabulary }
}

/**
 * Whom to count: the members of each segment of a site config, and those for whom single rules hold. One answer is about as
 * many visitors as are counted in less than a second; `from` asks for the next.
 */
export interface AudienceQuestion extends PartQuestion {
  /** A site config that could be published. */
  readonly config: unknown
  /** Further rules to be counted, each by itself. They may name segments and stages of the config. */
  readonly rules?: readonly unknown[]
  /** The segment whose overlap with the others is asked for, and a visitor who is not in it. */
  readonly segment?: string
}

/** Where a question that is answered part by part goes on. */
export interface PartQuestion {
  /** How many visitors were looked at before. */
  readonly from?: number
  /** The moment of the first answer, so that all are about the same visitors, epoch milliseconds. */
  readonly asOf?: number
}

/** How far an answer reaches that comes part by part. */
export interface PartAnswer {
  readonly asOf: number
  /** How many visitors are looked at in all, those with the newest events, and how many the store knows. */
  readonly all: number
  readonly known: number
  /** What the next question says as `from`; null at the end. */
  readonly next: number | null
}

/** How many of the visitors looked at are in a segment. */
export interface SegmentCount {
  readonly segment: string
  readonly visitors: number
}

/**
 * What came of counting: of `visitors`, those that this answer is about. Looked at are the visitors with the newest events, no
 * bots, and none who allow measurement but not personalization. Parts add up.
 */
export interface AudienceCount extends PartAnswer {
  readonly visitors: number
  readonly segments: readonly SegmentCount[]
  /** As many as rules were asked about, in their order. */
  readonly rules: readonly number[]
  /** How many are in the segment asked about and in another one, for each other one. */
  readonly overlap: readonly SegmentCount[]
  /** Of the visitors outside the segment asked about one who lacks little; absent where there is none. */
  readonly outside?: Outsider
}

/** A visitor who is not in a segment, and what they lack, in the words of receipts. */
export interface Outsider {
  readonly visitor: string
  readonly events: number
  readonly lastAt: number
  readonly lacks: readonly string[]
}

/** Whom a site config would move, were it published. One answer is about some of the visitors; `from` asks for the next. */
export interface ReplayQuestion extends PartQuestion {
  /** A site config that could be published. */
  readonly config: unknown
}

/** Some of the visitors looked at, taken through the published site config and through the one that was sent. */
export interface ReplayAnswer extends PartAnswer {
  /** Whoever did nothing since then, epoch milliseconds, is not looked at. */
  readonly since: number
  /** What came of those that this answer is about. */
  readonly report: ReplayReport
}

/** What the events of the newest visitors consist of, for whoever writes rules. Most frequent first. */
export interface Vocabulary {
  readonly events: readonly EventWords[]
  /** What visitors said or sites told of them with `identify`. */
  readonly traits: readonly PropertyWords[]
}

/** An event type with the properties seen on it. */
export interface EventWords {
  readonly type: string
  readonly visitors: number
  readonly properties: readonly PropertyWords[]
}

/** A property by its path, through lists and objects, with the values seen most often. */
export interface PropertyWords {
  readonly path: string
  readonly values: readonly (string | number | boolean)[]
}
