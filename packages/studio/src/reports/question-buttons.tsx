import { ShareButton } from '../share/share-button.tsx'
import { toReportPeriod } from './report-period.ts'
import { SaveButton } from './saved/save-button.tsx'
import type { SaveProps } from './saved/save-dialog.tsx'

/** What can be done with the question on the screen: share what it says now, or keep it to be asked again. */
export function QuestionButtons(props: SaveProps) {
  const { report, query, days, zone } = props
  return (
    <>
      <SaveButton {...props} />
      <ShareButton
        {...{ report, query, zone }}
        toPeriod={(now) => toReportPeriod(report, days, now)}
      />
    </>
  )
}
