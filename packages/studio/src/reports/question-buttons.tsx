import type { ReportQuery, SavedReport } from '@segue/protocol/api'
import { ShareButton } from '../share/share-button.tsx'
import { toReportPeriod } from './report-period.ts'
import { SaveButton } from './saved/save-button.tsx'
import type { DrawnReport } from './views.ts'

/** What can be done with the question on the screen: share what it says now, or keep it to be asked again. */
export function QuestionButtons(props: {
  readonly report: DrawnReport
  readonly query: ReportQuery
  readonly days: number
  readonly zone: string
  readonly onSaved: (saved: SavedReport) => void
}) {
  const { onSaved, ...question } = props
  const { report, query, days, zone } = question
  return (
    <>
      <SaveButton {...question} onSaved={onSaved} />
      <ShareButton
        {...{ report, query, zone }}
        toPeriod={(now) => toReportPeriod(report, days, now)}
      />
    </>
  )
}
