import type { SegueEvent } from '../event.ts'
import type { ExperimentDayReport } from '../experiment-day-report.ts'
import type { ExperimentPartReport } from '../experiment-part-report.ts'
import type { ExperimentReport, InferenceKind } from '../experiment-report.ts'
import type { FunnelReport, PathReport, StageReport, TransitionReport } from '../journey-report.ts'
import type { LoyaltyReport } from '../loyalty-report.ts'
import type { PainPointReport } from '../pain-point-report.ts'
import type { PersonaReport } from '../persona-report.ts'
import type { PersonalizationReport } from '../personalization-report.ts'
import type { QualityReport } from '../quality-report.ts'
import type {
  AudienceReport,
  DisplayReport,
  GoalReport,
  IngestReport,
  RetentionReport,
  SatisfactionReport,
  SegmentVariantReport,
} from '../report.ts'
import type { SegmentHealthReport } from '../segment-health-report.ts'
import type { SegmentReport } from '../segment-report.ts'
import type { SegmentOverlapReport, SegmentSizeReport } from '../segmentation-report.ts'
import type { TouchpointReport } from '../touchpoint-report.ts'

/** What visitors did: events and reports. */
export interface ReadingCalls {
  'GET /api/sites/:site/events': {
    query: { readonly limit?: number }
    answer: { readonly events: readonly ReceivedEvent[] }
  }
  'GET /api/sites/:site/bad-events': {
    query: { readonly limit?: number; readonly code?: string }
    answer: { readonly events: readonly RefusedEvent[] }
  }
  'POST /api/sites/:site/bad-events/replay': {
    body: { readonly code?: string; readonly after?: string; readonly limit?: number }
    answer: Replayed
  }
  'GET /api/sites/:site/reports/:report': {
    query: ReportQuery
    answer: Compared<Framed<Reports[keyof Reports]>>
  }
}

/** What a report is asked with: a period in ISO 8601, and what single reports understand. */
export interface ReportQuery {
  readonly from?: string
  readonly until?: string
  /** Which visitors: `segment:runner,country:NO`, or a JSON list of such texts. Not of `ingest` and `quality`. */
  readonly where?: string
  /** When visitors were first seen: two moments with a slash between. Not of `ingest` and `quality`. */
  readonly firstSeen?: string
  /** Another period, to hold the one asked for against. Of reports about the whole run it needs a `from`. */
  readonly compare?: 'previous' | 'year'
  /** Of `experiments`, `experiment-days`, `experiment-parts` and `segments`. Default `anytime`. */
  readonly inference?: InferenceKind
  /** Of `funnel`: event types with commas between, or a JSON list of `{event, where?}`. */
  readonly steps?: string
  /** Of `funnel`: whether other steps may lie between two. Default `loose`. */
  readonly order?: 'loose' | 'strict'
  /** Of `funnel`: within how many hours all steps are made. Default 168. */
  readonly hours?: number
  /** Of `touchpoints`: what counts as one. Default `channel`. */
  readonly by?: 'page' | 'channel' | 'campaign'
  /**
   * Of `touchpoints`: `goal:order`, `stage:decision` or `stage:awareness/decision`. Default: the site's first goal
   * with a value, or its first.
   */
  readonly before?: string
  /** Of `pain-points`: pages with fewer visitors are left out. Default 30. */
  readonly visitorsMin?: number
  /** Of `segments`: money spent by segment, as JSON: `{"runner": 500, "*": 2000}`. */
  readonly costs?: string
}

/** The reports by name. */
export interface Reports {
  readonly audience: AudienceReport
  readonly segments: SegmentReport
  readonly loyalty: LoyaltyReport
  readonly 'segment-variant': SegmentVariantReport
  readonly transitions: TransitionReport
  readonly stages: StageReport
  readonly display: DisplayReport
  readonly experiments: ExperimentReport
  readonly 'experiment-days': ExperimentDayReport
  readonly 'experiment-parts': ExperimentPartReport
  readonly funnel: FunnelReport
  readonly goals: GoalReport
  readonly paths: PathReport
  readonly 'pain-points': PainPointReport
  readonly personalization: PersonalizationReport
  readonly retention: RetentionReport
  readonly satisfaction: SatisfactionReport
  readonly personas: PersonaReport
  readonly 'segment-health': SegmentHealthReport
  readonly 'segment-overlap': SegmentOverlapReport
  readonly 'segment-sizes': SegmentSizeReport
  readonly touchpoints: TouchpointReport
  readonly ingest: IngestReport
  readonly quality: QualityReport
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

/** A report with that of another period beside it, where one was asked for. */
export type Compared<Report> = Report & { readonly compared?: Report }

/** An event as it was stored. `receivedAt` is the collector's clock, epoch milliseconds. */
export interface ReceivedEvent {
  readonly event: SegueEvent
  readonly visitor: string
  readonly receivedAt: number
  /** Why it is taken for a program's; no report counts it. */
  readonly bot?: string
}

/** An event that was refused, with the reason. `body` is what arrived, as text. */
export interface RefusedEvent {
  readonly id: string
  readonly at: number
  readonly code: string
  readonly path: string
  readonly received: string
  readonly remedy: string
  readonly body: string
  /** How many events it stands for. */
  readonly events: number
}

/** What became of refused events that were tried again. `next` is the `after` of the next call, null at the end. */
export interface Replayed {
  readonly taken: number
  readonly stillBad: number
  /** Those of which not all was kept. */
  readonly notWhole: number
  readonly next: string | null
}
