import type { SiteConfig } from '@segue/protocol'
import type { ReportQuery } from '@segue/protocol/api'
import { CopyCode } from '../elements/copy-code.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { useLoad } from '../load/use-load.ts'
import { reports as texts } from '../messages/en/reports.ts'
import { en } from '../messages/en.ts'
import { useSite, useStudio } from '../studio.ts'
import { DrawnAnswer } from './drawn-answer.tsx'
import { toReportPeriod } from './report-period.ts'
import type { DrawnReport } from './views.ts'

/** One report of a period: loading, empty, drawn, or why not. */
export function ReportPart(props: {
  readonly name: DrawnReport
  readonly config: SiteConfig
  readonly days: number
  readonly query: ReportQuery
}) {
  const { name, config, days, query } = props
  const { api, edges } = useStudio()
  const site = useSite().id
  const { loaded, reload } = useLoad(JSON.stringify([site, name, days, query]), (signal) =>
    api.loadReport(name, { site, period: toReportPeriod(name, days, edges.now()), query, signal }),
  )
  const isAsked = name === 'satisfaction'
  return (
    <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
      {(answer) => (
        <DrawnAnswer
          {...{ name, answer }}
          named={config}
          nothing={
            <EmptyState
              title={texts.empty[name]}
              why={isAsked ? texts.emptyAnswers : texts.emptyWhy}
            >
              <CopyCode text={isAsked ? SURVEY_CALL : en.overview.sampleCommand} />
            </EmptyState>
          }
        />
      )}
    </LoadedPart>
  )
}

/** How a page tells the answer to a survey. */
const SURVEY_CALL = "segue.push(['track', 'survey', { kind: 'csat', answer: 5 }])"
