import type { Conclusion, PublishedVersion } from '@segue/protocol/api'
import { CopyCode } from '../elements/copy-code.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { toDay, toMoment } from '../format/dates.ts'
import { joinAnswers } from '../load/join-answers.ts'
import { useLoad } from '../load/use-load.ts'
import { en } from '../messages/en.ts'
import { toPeriod, useDays } from '../shell/period.tsx'
import { PeriodHead } from '../shell/period-head.tsx'
import { useSite, useStudio } from '../studio.ts'
import { ResultsParts, type ResultsReports } from './results-parts.tsx'

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
      days: api.loadReport('experiment-days', { site, signal }),
      parts: api.loadReport('experiment-parts', { site, signal }),
      concluded: api.ask('GET /api/sites/:site/conclusions', { site }, signal),
      report: api.loadReport('segment-variant', question),
      display: api.loadReport('display', question),
    })
  })
  const report = loaded.kind === 'ready' ? loaded.value.report : undefined
  return (
    <>
      <PeriodHead
        title={en.results.title}
        about={report && toAbout(report)}
        report="results"
        zone={report?.zone}
        reload={reload}
      />
      <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
        {({ published, concluded: { conclusions }, ...data }) => (
          <ResultsParts
            data={data}
            config={published.config}
            room={{ published, conclusions, onConcluded: reload }}
            why={en.results.emptyWhy}
          >
            <CopyCode text={en.overview.sampleCommand} />
          </ResultsParts>
        )}
      </LoadedPart>
    </>
  )
}

function toAbout({ from, until, zone, asOf }: ResultsData['report']): string {
  return en.results.aboutPeriod(toDay(from, zone), toDay(until, zone), toMoment(asOf, zone), zone)
}

interface ResultsData extends ResultsReports {
  readonly published: PublishedVersion
  readonly concluded: { readonly conclusions: readonly Conclusion[] }
}
