import type { SegueEvent } from '../event.ts'
import type { ExperimentReport, InferenceKind } from '../experiment-report.ts'
import type { FunnelReport, PathReport, StageReport, TransitionReport } from '../journey-report.ts'
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
import type { SegmentReport } from '../segment-report.ts'

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
    answer: Framed<Reports[keyof Reports]>
  }
}

/** What a report is asked with: a period in ISO 8601, and what single reports understand. */
export interface ReportQuery {
  readonly from?: string
  readonly until?: string
  /** Of `experiments` and `segments`. Default `anytime`. */
  readonly inference?: InferenceKind
  /** Of `funnel`: event types with commas between, or a JSON list of `{event, where?}`. */
  readonly steps?: string
  /** Of `funnel`: whether other steps may lie between two. Default `loose`. */
  readonly order?: 'loose' | 'strict'
  /** Of `funnel`: within how many hours all steps are made. Default 168. */
  readonly hours?: number
  /** Of `segments`: money spent by segment, as JSON: `{"runner": 500, "*": 2000}`. */
  readonly costs?: string
}

/** The reports by name. */
export interface Reports {
  readonly audience: AudienceReport
  readonly segments: SegmentReport
  readonly 'segment-variant': SegmentVariantReport
  readonly transitions: TransitionReport
  readonly stages: StageReport
  readonly display: DisplayReport
  readonly experiments: ExperimentReport
  readonly funnel: FunnelReport
  readonly goals: GoalReport
  readonly paths: PathReport
  readonly personalization: PersonalizationReport
  readonly retention: RetentionReport
  readonly satisfaction: SatisfactionReport
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
