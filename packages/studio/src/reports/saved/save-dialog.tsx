import type { ReportQuery, SavedReport } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Modal } from '../../elements/modal.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { useAct } from '../../load/use-act.ts'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { en } from '../../messages/en.ts'
import { useStudio } from '../../studio.ts'
import type { DrawnReport } from '../views.ts'
import { OvertakenNote } from './overtaken-note.tsx'
import { PeriodFields } from './period-fields.tsx'
import { OTHER_DAYS, toDaysPeriod, toFirstPeriod, toSavedPeriods } from './saved-periods.ts'
import { useQuestionSaving } from './use-question-saving.ts'

/** What is saved from: the question on the screen, and the saved reports there are. */
export interface SaveProps {
  readonly report: DrawnReport
  readonly query: ReportQuery
  readonly days: number
  readonly zone: string
  /** Of these it can take the place of those that ask the same report. */
  readonly saved: readonly SavedReport[]
  /** The id of the one that is being changed. */
  readonly changed: string | undefined
  readonly onSaved: (saved: SavedReport) => void
}

/** Keeps the question on the screen, under a new name or in place of another; its period for later is chosen here. */
export function SaveDialog(props: SaveProps & { readonly onClose: () => void }) {
  const { report, query, days, zone, changed, onSaved, onClose } = props
  const saved = props.saved.filter((one) => one.report === report)
  const { edges } = useStudio()
  const [now] = useState(edges.now)
  const [name, setName] = useState('')
  const saving = useQuestionSaving(saved.find(({ id }) => id === changed))
  const { over, isOvertaken } = saving
  /** Null until somebody chooses. */
  const [chosen, setPeriod] = useState<string | null>(null)
  const [typed, setTyped] = useState({ from: '', until: '' })
  const isFrozen = isOvertaken && chosen !== OTHER_DAYS
  const former = isFrozen ? (chosen ?? undefined) : over?.period
  const periods = toSavedPeriods(report, days, { zone, now, former })
  const period = chosen ?? toFirstPeriod(periods, over?.period)
  const asked = period === OTHER_DAYS ? toDaysPeriod(typed) : period
  const { busy, problem, act } = useAct()
  const isReady = asked !== undefined && (over !== undefined || name.trim() !== '')

  function save(event: SubmitEvent) {
    event.preventDefault()
    if (asked === undefined) return
    // Whatever somebody else made of it meanwhile, the period stays the one that stands here.
    setPeriod(period)
    act(
      () => saving.save({ name: name.trim(), report, period: asked, query }),
      (answer) => {
        onClose()
        onSaved(answer.saved)
      },
    )
  }

  return (
    <Modal title={texts.saveTitle} onClose={onClose}>
      <p>{texts.saveAbout}</p>
      <form class="form" onSubmit={save}>
        {saved.length > 0 && (
          <PickField
            label={texts.saveAs}
            path="over"
            value={over?.id ?? ''}
            options={[
              { value: '', label: texts.saveNew },
              ...saved.map(({ id, name }) => ({ value: id, label: texts.saveOver(name) })),
            ]}
            onChange={(chosenId) => {
              saving.setOver(saved.find(({ id }) => id === chosenId))
              setPeriod(null)
            }}
          />
        )}
        {over === undefined && (
          <TextField label={texts.name} path="name" value={name} onChange={setName} />
        )}
        <PeriodFields
          {...{ periods, period }}
          onPeriod={setPeriod}
          days={typed}
          onDays={setTyped}
        />
        {isOvertaken && over && <OvertakenNote saved={over} />}
        {problem && problem.code !== 'SAVED_REPORT_NOT_CURRENT' && (
          <ProblemNote problem={problem} />
        )}
        <div class="modal-actions">
          <button class="button" type="button" onClick={onClose}>
            {en.common.cancel}
          </button>
          <button class="button button-main" type="submit" disabled={busy || !isReady}>
            {over === undefined ? texts.keep : texts.keepOver}
          </button>
        </div>
      </form>
    </Modal>
  )
}
