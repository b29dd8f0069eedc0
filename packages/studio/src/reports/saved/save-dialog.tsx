import type { ReportQuery, SavedReport } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Modal } from '../../elements/modal.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { toDay } from '../../format/dates.ts'
import { useAct } from '../../load/use-act.ts'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { en } from '../../messages/en.ts'
import { useSite, useStudio } from '../../studio.ts'
import { isWholeRun, toReportPeriod } from '../report-period.ts'
import type { DrawnReport } from '../views.ts'

/** Keeps the question that is on the screen under a name; which period it is about later is chosen here. */
export function SaveDialog(props: {
  readonly report: DrawnReport
  readonly query: ReportQuery
  readonly days: number
  readonly zone: string
  readonly onSaved: (saved: SavedReport) => void
  readonly onClose: () => void
}) {
  const { report, query, days, zone, onSaved, onClose } = props
  const { api, edges } = useStudio()
  const site = useSite().id
  const [name, setName] = useState('')
  const [periods] = useState(() => toPeriods(report, days, { zone, now: edges.now() }))
  const [period, setPeriod] = useState(periods[0]?.value ?? '')
  const { busy, problem, act } = useAct()

  function save(event: SubmitEvent) {
    event.preventDefault()
    const body = { name: name.trim(), report, period, query }
    act(
      () => api.ask('POST /api/sites/:site/saved-reports', { site, body }),
      ({ saved }) => {
        onClose()
        onSaved(saved)
      },
    )
  }

  return (
    <Modal title={texts.saveTitle} onClose={onClose}>
      <p>{texts.saveAbout}</p>
      <form class="form" onSubmit={save}>
        <TextField label={texts.name} path="name" value={name} onChange={setName} />
        {periods.length > 1 && (
          <PickField
            label={texts.period}
            path="period"
            value={period}
            options={periods}
            onChange={setPeriod}
          />
        )}
        {problem && <ProblemNote problem={problem} />}
        <div class="modal-actions">
          <button class="button" type="button" onClick={onClose}>
            {en.common.cancel}
          </button>
          <button class="button button-main" type="submit" disabled={busy || name.trim() === ''}>
            {texts.keep}
          </button>
        </div>
      </form>
    </Modal>
  )
}

/** What the report can be about whenever it is opened. One that looks at the whole run has no choice. */
function toPeriods(
  report: DrawnReport,
  days: number,
  { zone, now }: { readonly zone: string; readonly now: number },
): readonly { readonly value: string; readonly label: string }[] {
  if (isWholeRun(report)) return [{ value: 'whole run', label: '' }]
  const { from, until } = toReportPeriod(report, days, now)
  const fixed = [from, until].map((moment) => new Date(moment).toISOString()).join('/')
  return [
    { value: `last ${days} days`, label: texts.periods.days(days) },
    { value: 'last week', label: texts.periods.week },
    { value: 'last month', label: texts.periods.month },
    { value: fixed, label: texts.periods.fixed(toDay(from, zone), toDay(until, zone)) },
  ]
}
