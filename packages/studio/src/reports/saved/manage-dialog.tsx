import type { SavedReport } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Modal } from '../../elements/modal.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { RowButton } from '../../elements/row-button.tsx'
import { TextField } from '../../form/text-field.tsx'
import { useAct } from '../../load/use-act.ts'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { en } from '../../messages/en.ts'
import { useSite, useStudio } from '../../studio.ts'
import { toQuestionText } from './to-question-text.ts'

/** Renames and deletes saved reports. */
export function ManageDialog(props: {
  readonly saved: readonly SavedReport[]
  readonly onChanged: () => void
  readonly onClose: () => void
}) {
  const { saved, onChanged, onClose } = props
  return (
    <Modal title={texts.manageTitle} onClose={onClose}>
      <ul class="rows">
        {saved.map((one) => (
          <ManagedRow key={one.id} saved={one} onChanged={onChanged} />
        ))}
      </ul>
      <div class="modal-actions">
        <button class="button" type="button" onClick={onClose}>
          {en.common.close}
        </button>
      </div>
    </Modal>
  )
}

function ManagedRow({ saved, onChanged }: { saved: SavedReport; onChanged: () => void }) {
  const { api } = useStudio()
  const one = { site: useSite().id, id: saved.id }
  const [name, setName] = useState(saved.name)
  const { busy, problem, act } = useAct()
  const rename = () =>
    act(
      () => api.ask('POST /api/sites/:site/saved-reports/:id/rename', { ...one, body: { name } }),
      onChanged,
    )
  const remove = () =>
    act(() => api.ask('DELETE /api/sites/:site/saved-reports/:id', one), onChanged)
  return (
    <li class="row">
      <div class="saved-row">
        <TextField
          label={texts.renameTo(saved.name)}
          path="name"
          value={name}
          about={texts.row(toQuestionText(saved), saved.by)}
          onChange={setName}
        />
        {problem && <ProblemNote problem={problem} />}
        <div class="row-actions">
          <RowButton
            text={texts.rename}
            of={saved.name}
            disabled={busy || name.trim() === '' || name === saved.name}
            onClick={rename}
          />
          <RowButton text={texts.remove} of={saved.name} disabled={busy} onClick={remove} />
        </div>
      </div>
    </li>
  )
}
