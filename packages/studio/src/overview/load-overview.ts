import type { AudienceReport, GoalReport, IngestReport, TransitionReport } from '@segue/protocol'
import type { Framed, PublishedVersion } from '@segue/protocol/api'
import type { Api, Period } from '../api/api.ts'
import { joinAnswers } from '../load/join-answers.ts'
import type { Answer } from '../problem.ts'

/** Everything the overview shows. */
export interface OverviewData extends OverviewReports {
  readonly published: PublishedVersion
}

/** The reports that the overview is made of. */
export interface OverviewReports {
  readonly audience: Framed<AudienceReport>
  /** The same stretch of time right before the period. */
  readonly before: AudienceReport
  readonly goals: Framed<GoalReport>
  readonly transitions: Framed<TransitionReport>
  readonly ingest: Framed<IngestReport>
}

/** Loads the overview of one period. */
export function loadOverview(
  api: Api,
  options: { site: string; period: Period; signal: AbortSignal },
): Promise<Answer<OverviewData>> {
  const { site, period, signal } = options
  const former = { from: period.from - (period.until - period.from), until: period.from }
  return joinAnswers<OverviewData>({
    published: api.loadConfig(site, signal),
    audience: api.loadReport('audience', options),
    before: api.loadReport('audience', { site, period: former, signal }),
    goals: api.loadReport('goals', options),
    transitions: api.loadReport('transitions', options),
    ingest: api.loadReport('ingest', options),
  })
}
