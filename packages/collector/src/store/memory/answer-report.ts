import type { EventLine } from '../../log/log-line.ts'
import { audienceOf } from '../../reports/audience/memory.ts'
import { displayOf } from '../../reports/display/memory.ts'
import { exposedToExperiences } from '../../reports/experiments/memory.ts'
import { NO_FUNNEL } from '../../reports/funnel/funnel-plan.ts'
import { funnelOf } from '../../reports/funnel/memory.ts'
import { siteGoalsOf } from '../../reports/goals/memory.ts'
import { outcomeSumsOf } from '../../reports/outcomes/memory.ts'
import { pathsOf } from '../../reports/paths/memory.ts'
import { personalizationOf } from '../../reports/personalization/memory.ts'
import type {
  ReportAnswer,
  ReportName,
  ReportQuestion,
  StoreAnswers,
} from '../../reports/report.ts'
import { retentionOf } from '../../reports/retention/memory.ts'
import { satisfactionOf } from '../../reports/satisfaction/memory.ts'
import { segmentVariantOf } from '../../reports/segment-variant/memory.ts'
import { exposedInSegments } from '../../reports/segments/memory.ts'
import { stagesOf } from '../../reports/stages/memory.ts'
import { transitionsOf } from '../../reports/transitions/memory.ts'

/** The answer to a report over all events of people. What was refused, and bots, are in `ingest` and `quality`. */
export function answerReport(
  question: CountedQuestion,
  people: readonly EventLine[],
): ReportAnswer {
  const ofSite = people.filter(({ site }) => site === question.site)
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
  segments: ({ ofSite, question }) => outcomeSumsOf(ofSite, question, exposedInSegments),
  funnel: ({ lines, question }) => funnelOf(lines, question.funnel ?? NO_FUNNEL),
  goals: ({ lines, question }) => siteGoalsOf(lines, question.siteGoals),
  paths: ({ lines }) => pathsOf(lines),
  personalization: ({ ofSite, question }) => personalizationOf(ofSite, question),
  retention: ({ ofSite, question }) => retentionOf(ofSite, question, question.zone),
  satisfaction: ({ lines }) => satisfactionOf(lines),
}
