import type { Issue, SegueEvent, SiteConfig } from '@segue/protocol'

/** Who is signed in and what they may see. */
export interface SessionAnswer {
  readonly user: User
  readonly sites: readonly Site[]
}

/** The person at the keyboard. */
export interface User {
  readonly email: string
  readonly name: string
  readonly role: string
}

/** A site as its people know it. Origins may end in `:*` for any port. */
export interface Site {
  readonly id: string
  readonly name: string
  readonly key: string
  readonly origins: readonly string[]
}

/** One published version, without its content. `at` is epoch milliseconds. */
export interface VersionSummary {
  readonly version: number
  readonly at: number
  readonly by: string
  readonly note: string
}

/** One published version with its content. */
export interface VersionAnswer extends VersionSummary {
  readonly config: SiteConfig
}

/** What a check of an edited config found; empty means it can be published. */
export interface CheckAnswer {
  readonly issues: readonly Issue[]
}

/** An event as the live screen shows it. `receivedAt` is the collector's clock, epoch milliseconds. */
export interface LiveEvent {
  readonly event: SegueEvent
  readonly visitor: string
  readonly receivedAt: number
}

/** An event that was refused, with the reason. `body` is what arrived, as text. */
export interface BadEvent {
  readonly at: number
  readonly code: string
  readonly path: string
  readonly received: string
  readonly remedy: string
  readonly body: string
}

/** When and over what period a report speaks. Times are epoch milliseconds, the zone is the site's. */
export interface ReportFrame {
  readonly asOf: number
  readonly from: number
  readonly until: number
  readonly zone: string
}

/** A report within its frame. */
export type Framed<Report> = Report & ReportFrame
