import type { Judgement } from '../judgement.ts'
import type { TableRow } from '../report-rows/table-row.ts'

/** The week of a site in a message, told by mail and to an address. */
export interface DigestCalls {
  'GET /api/sites/:site/digest': { answer: Digest }
  'POST /api/sites/:site/digest': { body: WantedDigest; answer: SetDigest }
  /** What would be told now, sent to nobody. */
  'GET /api/sites/:site/digest/preview': { answer: DigestPreview }
  /** Sends what would be told now, marked as a test: to whoever asks, or to the address. */
  'POST /api/sites/:site/digest/test': {
    body: { readonly to: 'me' | 'address' }
    answer: { readonly arrived: boolean; readonly why: string }
  }
}

/** A digest before anybody gets it, and the same in Markdown. */
export interface DigestPreview {
  readonly digest: DigestContent
  readonly markdown: string
}

/** When the digest of a site is sent, to whom, and what it has besides. */
export interface DigestPlan {
  readonly on: boolean
  /** 1 (Monday) to 7. */
  readonly weekday: number
  /** 0 to 23, by the clocks of the site's zone. */
  readonly hour: number
  readonly mails: readonly string[]
  /** An address that gets it as JSON; empty without one. */
  readonly url: string
  /** Ids of saved reports. */
  readonly saved: readonly string[]
}

/** A plan in place of the one that was read: refused when that has changed since. */
export interface WantedDigest extends DigestPlan {
  /** Of the plan that was read. */
  readonly revision: number
}

/** The digest of a site, and how it fares. Times are epoch milliseconds. */
export interface Digest {
  readonly plan: DigestPlan
  /** How often the plan was changed: by admins, and by recipients who left. */
  readonly revision: number
  /** Who switched it on; empty while it is off. */
  readonly by: string
  /** When the next one is due; null while it is off. */
  readonly next: number | null
  /** Whether the owner has named a mail server. */
  readonly mailIsSet: boolean
  /** The newest that was made; null before the first. */
  readonly last: ToldDigest | null
}

/** A digest that was made: of which week, and what became of it with each recipient. */
export interface ToldDigest {
  /** The same however often it is sent. */
  readonly id: string
  readonly from: number
  readonly until: number
  readonly at: number
  readonly posts: readonly DigestPost[]
}

/** What became of a digest with one recipient: a mail address, or the address. */
export interface DigestPost {
  readonly to: string
  readonly state: 'waiting' | 'told' | 'given_up'
  readonly attempts: number
  /** When it was told or given up, or is tried next. */
  readonly at: number
  /** Why it did not arrive the last time; empty when it did. */
  readonly why: string
}

/** A digest as it was set; the secret that signs for its address, which is not shown again, when the address is new. */
export interface SetDigest {
  readonly digest: Digest
  readonly secret: string | null
}

/** The body that the address of a digest gets. */
export interface DigestBody {
  readonly site: string
  /** The same at each attempt. */
  readonly delivery: string
  readonly test?: true
  readonly digest: DigestContent
}

/** What a digest says: figures of a week, each with that of the week before. Money is in `currency`. */
export interface DigestContent {
  readonly site: string
  readonly name: string
  readonly from: number
  readonly until: number
  readonly zone: string
  readonly currency: string
  readonly visitors: ThisAndLast
  readonly goals: readonly DigestGoal[]
  readonly moves: readonly DigestMove[]
  readonly experiments: readonly DigestExperiment[]
  /** What makes the figures of the week doubtful, in sentences. */
  readonly warnings: readonly string[]
  readonly saved: readonly DigestReport[]
  /** Parts that could not be read, in sentences. */
  readonly problems: readonly string[]
}

/** A figure of the week and of the week before. */
export interface ThisAndLast {
  readonly now: number
  readonly before: number
}

/** What a goal reached. */
export interface DigestGoal {
  readonly goal: string
  readonly name: string
  readonly converted: ThisAndLast
  readonly revenue: ThisAndLast
}

/** How often visitors moved from one stage into another; the names of the stages. */
export interface DigestMove {
  readonly from: string
  readonly to: string
  readonly moves: ThisAndLast
}

/** What may be said of an experience over its whole run. */
export interface DigestExperiment {
  readonly experience: string
  readonly name: string
  /** Null where nothing can be judged. */
  readonly judgement: Judgement['code'] | null
  /** In a sentence, with its interval. */
  readonly text: string
}

/** A saved report with its first rows, or why it was not answered. */
export interface DigestReport {
  readonly name: string
  readonly rows: readonly TableRow[]
  /** Rows that there are besides. */
  readonly more: number
  readonly problem: string
}
