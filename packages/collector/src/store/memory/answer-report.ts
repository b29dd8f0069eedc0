import type { EventLine } from '../../log/log-line.ts'
import { audienceOf } from '../../reports/audience/memory.ts'
import { decidedOf } from '../../reports/deciding/memory.ts'
import { displayOf } from '../../reports/display/memory.ts'
import { experimentDaysOf } from '../../reports/experiment-days/memory.ts'
import { experimentPartsOf } from '../../reports/experiment-parts/memory.ts'
import { exposedToExperiences } from '../../reports/experiments/memory.ts'
import { chooseLines } from '../../reports/filter/memory.ts'
import { NO_FUNNEL } from '../../reports/funnel/funnel-plan.ts'
import { funnelOf } from '../../reports/funnel/memory.ts'
import { siteGoalsOf } from '../../reports/goals/memory.ts'
import { loyaltyOf } from '../../reports/loyalty/memory.ts'
import { outcomeSumsOf } from '../../reports/outcomes/memory.ts'
import { painPointsOf } from '../../reports/pain-points/memory.ts'
import { pathsOf } from '../../reports/paths/memory.ts'
import { personalizationOf } from '../../reports/personalization/memory.ts'
import { personasOf } from '../../reports/personas/memory.ts'
import type {
  ReportAnswer,
  ReportName,
  ReportQuestion,
  StoreAnswers,
} from '../../reports/report.ts'
import { retentionOf } from '../../reports/retention/memory.ts'
import { satisfactionOf } from '../../reports/satisfaction/memory.ts'
import { segmentHealthOf } from '../../reports/segment-health/memory.ts'
import { segmentOverlapOf } from '../../reports/segment-overlap/memory.ts'
import { segmentSizesOf } from '../../reports/segment-sizes/memory.ts'
import { segmentVariantOf } from '../../reports/segment-variant/memory.ts'
import { exposedInSegments } from '../../reports/segments/memory.ts'
import { stagesOf } from '../../reports/stages/memory.ts'
import { touchpointsOf } from '../../reports/touchpoints/memory.ts'
import { NO_TARGET } from '../../reports/touchpoints/touchpoint-plan.ts'
import { transitionsOf } from '../../reports/transitions/memory.ts'

/** The answer to a report over all events of people. What was refused, and bots, are in `ingest` and `quality`. */
export function answerReport(
  question: CountedQuestion,
  people: readonly EventLine[],
): ReportAnswer {
  const all = people.filter(({ site }) => site === question.site)
  const ofSite = question.filter ? chooseLines(all, question.filter, question) : all
  const isWithin = ({ event: { at } }: EventLine) => at >= question.from && at < question.until
  return ANSWERS[question.report]({ question, lines: ofSite.filter(isWithin), ofSite })
}

/** A question that is answered from events. */
export type CountedQuestion = ReportQuestion & { readonly report: CountedName }

type CountedName = Exclude<ReportName, 'ingest' | 'quality'>

interface Known {
  readonly question: ReportQuestion
  /** Those of the site and period. */
  readonly lines: readonly EventLine[]
  readonly ofSite: readonly EventLine[]
}

const ANSWERS: { readonly [Name in CountedName]: (known: Known) => StoreAnswers[Name] } = {
  audience: ({ lines, ofSite }) => audienceOf(lines, ofSite),
  'segment-variant': ({ lines, question }) => segmentVariantOf(lines, question.goals),
  transitions: ({ lines }) => transitionsOf(lines),
  stages: ({ lines, question }) => stagesOf(lines, question.zone),
  display: ({ lines }) => displayOf(lines),
  experiments: ({ ofSite, question }) => outcomeSumsOf(ofSite, question, exposedToExperiences),
  'experiment-days': ({ ofSite, question }) =>
    experimentDaysOf(decidedOf(ofSite, question), question.zone),
  'experiment-parts': ({ ofSite, question }) => experimentPartsOf(decidedOf(ofSite, question)),
  segments: ({ ofSite, question }) => outcomeSumsOf(ofSite, question, exposedInSegments),
  loyalty: ({ ofSite, question }) => loyaltyOf(ofSite, question),
  funnel: ({ lines, question }) => funnelOf(lines, question.funnel ?? NO_FUNNEL),
  goals: ({ lines, question }) => siteGoalsOf(lines, question.siteGoals),
  paths: ({ lines }) => pathsOf(lines),
  'pain-points': ({ lines, question }) => painPointsOf(lines, question),
  personalization: ({ ofSite, question }) => personalizationOf(ofSite, question),
  retention: ({ ofSite, question }) => retentionOf(ofSite, question, question.zone),
  satisfaction: ({ lines }) => satisfactionOf(lines),
  personas: ({ lines, question }) => personasOf(lines, question),
  'segment-health': ({ ofSite, question }) => segmentHealthOf(ofSite, question),
  'segment-overlap': ({ lines, question }) => segmentOverlapOf(lines, question.siteSegments ?? []),
  'segment-sizes': ({ ofSite, question }) => segmentSizesOf(ofSite, question, question.zone),
  touchpoints: ({ lines, question }) => touchpointsOf(lines, question.touchpoints ?? NO_TARGET),
}
