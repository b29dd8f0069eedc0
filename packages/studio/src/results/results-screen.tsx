import type { DisplayReport, ExperimentReport, SegmentVariantReport } from '@segue/protocol'
import type { Framed, PublishedVersion } from '@segue/protocol/api'
import { CopyCode } from '../elements/copy-code.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { Icon } from '../elements/icon.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { toDay, toMoment } from '../format/dates.ts'
import { joinAnswers } from '../load/join-answers.ts'
import { useLoad } from '../load/use-load.ts'
import { en } from '../messages/en.ts'
import { PageHead } from '../shell/page-head.tsx'
import { PeriodChoice, toPeriod, useDays } from '../shell/period.tsx'
import { useSite, useStudio } from '../studio.ts'
import { ExperienceCard } from './experience-card.tsx'
import { toExperienceResults } from './experience-results.ts'

/** What each experience's variants brought, for everyone and per segment. */
export function ResultsScreen() {
  const { api, edges } = useStudio()
  const site = useSite().id
  const days = useDays()
  const { loaded, reload } = useLoad(`${site} ${days}`, (signal) => {
    const question = { site, period: toPeriod(days, edges.now()), signal }
    return joinAnswers<ResultsData>({
      published: api.loadConfig(site, signal),
      // Of the whole run: what is looked at every day holds its level only from a start that does not move.
      experiments: api.loadReport('experiments', { site, signal }),
      report: api.loadReport('segment-variant', question),
      display: api.loadReport('display', question),
    })
  })
  return (
    <>
      <PageHead
        title={en.results.title}
        about={loaded.kind === 'ready' ? toAbout(loaded.value.report) : undefined}
      >
        <PeriodChoice />
        <button class="button" type="button" onClick={reload}>
          <Icon name="reload" />
          {en.common.reload}
        </button>
      </PageHead>
      <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
        {(data) => <Results data={data} />}
      </LoadedPart>
    </>
  )
}

function Results({ data }: { data: ResultsData }) {
  const { config } = data.published
  const results = toExperienceResults(data.report.rows, config)
  if (results.length === 0) {
    return (
      <EmptyState title={en.results.empty} why={en.results.emptyWhy}>
        <CopyCode text={en.overview.sampleCommand} />
      </EmptyState>
    )
  }
  return (
    <div class="stack">
      {results.map((result) => (
        <ExperienceCard
          key={result.experience}
          result={result}
          experiments={data.experiments}
          display={data.display.rows.filter(({ experience }) => experience === result.experience)}
          config={config}
          frame={data.report}
        />
      ))}
    </div>
  )
}

function toAbout({ from, until, zone, asOf }: ResultsData['report']): string {
  return en.results.aboutPeriod(toDay(from, zone), toDay(until, zone), toMoment(asOf, zone), zone)
}

interface ResultsData {
  readonly published: PublishedVersion
  readonly experiments: Framed<ExperimentReport>
  readonly report: Framed<SegmentVariantReport>
  readonly display: Framed<DisplayReport>
}
