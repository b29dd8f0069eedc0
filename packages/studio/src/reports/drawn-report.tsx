import type { Framed, NamedParts, Reports } from '@segue/protocol/api'
import { REPORT_VIEWS } from './report-views.ts'
import type { DrawnReport, ReportView } from './views.ts'

/** A report drawn, or undefined where there is nothing to draw. */
export function toDrawn<Name extends DrawnReport>(
  name: Name,
  report: Framed<Reports[Name]>,
  named: NamedParts,
) {
  const { View, isEmpty }: ReportView<Name> = REPORT_VIEWS[name]
  return isEmpty(report) ? undefined : <View report={report} named={named} />
}
