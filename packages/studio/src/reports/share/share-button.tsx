import { includesRole, type ReportQuery } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { sharedReports as texts } from '../../messages/en/shared-reports.ts'
import { useSite, useStudio } from '../../studio.ts'
import { toReportPeriod } from '../report-period.ts'
import type { DrawnReport } from '../views.ts'
import { ShareDialog } from './share-dialog.tsx'

/** Opens the way to share a report, for those who may. */
export function ShareButton(props: {
  readonly report: DrawnReport
  readonly query: ReportQuery
  readonly days: number
  readonly zone: string
}) {
  const { report, query, days, zone } = props
  const { edges } = useStudio()
  const [openedAt, setOpenedAt] = useState<number>()
  if (!includesRole(useSite().role, 'editor')) return null
  const { from, until } = toReportPeriod(report, days, openedAt ?? 0)
  const period = { from: new Date(from).toISOString(), until: new Date(until).toISOString() }
  return (
    <>
      <button class="button" type="button" onClick={() => setOpenedAt(edges.now())}>
        {texts.share}
      </button>
      {openedAt !== undefined && (
        <ShareDialog
          wanted={{ report, query: { ...query, ...period } }}
          zone={zone}
          onClose={() => setOpenedAt(undefined)}
        />
      )}
    </>
  )
}
