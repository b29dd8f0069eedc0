import type { ReadSharedReport } from '@segue/protocol/api'
import { EmptyState } from '../elements/empty-state.tsx'
import { FlowCard } from '../journey/flow/flow-card.tsx'
import { reports } from '../messages/en/reports.ts'
import { sharedReports } from '../messages/en/shared-reports.ts'
import { en } from '../messages/en.ts'
import { OverviewParts, StagesCard } from '../overview/overview-parts.tsx'
import { DrawnAnswer } from '../reports/drawn-answer.tsx'
import { isDrawn } from '../reports/views.ts'
import { ResultsParts } from '../results/results-parts.tsx'
import { createNames } from '../site/names.ts'

const texts = sharedReports.page

/** What a link shows: a report as it is drawn in its room, or the parts of a screen, with no way on from there. */
export function SharedParts({ shared }: { readonly shared: ReadSharedReport }) {
  const { report, answers, named } = shared
  const { audience, goals, transitions, ingest, display, experiments } = answers
  const variants = answers['segment-variant']
  const [days, parts] = [answers['experiment-days'], answers['experiment-parts']]
  if (audience?.visitors === 0) return <Nothing title={en.overview.empty} />
  if (report === 'overview' && audience?.compared && goals && transitions && ingest) {
    const data = { audience, before: audience.compared, goals, transitions, ingest }
    return <OverviewParts data={data} config={named} isShared />
  }
  if (report === 'journey' && audience && transitions) {
    return (
      <div class="stack">
        <StagesCard data={{ audience, transitions }} config={named} />
        <FlowCard
          report={transitions}
          stages={named.journey.stages.map(({ id }) => id)}
          names={createNames(named)}
        />
      </div>
    )
  }
  if (report === 'results' && variants && display && experiments && days && parts) {
    const data = { report: variants, display, experiments, days, parts }
    return <ResultsParts data={data} config={named} why={reports.emptyShared} />
  }
  const answer = isDrawn(report) ? answers[report] : undefined
  if (!isDrawn(report) || !answer) {
    return <EmptyState title={texts.notDrawn} why={texts.notDrawnWhy} />
  }
  return (
    <DrawnAnswer
      name={report}
      // The answer is that of the report it names.
      answer={answer as never}
      named={named}
      nothing={<Nothing title={reports.empty[report]} />}
    />
  )
}

function Nothing({ title }: { readonly title: string }) {
  return <EmptyState title={title} why={reports.emptyShared} />
}
