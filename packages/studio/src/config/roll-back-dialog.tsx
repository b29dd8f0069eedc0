import { useState } from 'preact/hooks'
import { Modal } from '../elements/modal.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'

/** Asks before the site goes back to an earlier version. `onRollBack` gives the problem when it did not work. */
export function RollBackDialog(props: {
  readonly version: number
  readonly onRollBack: () => Promise<Problem | null>
  readonly onClose: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function rollBack() {
    setBusy(true)
    const found = await props.onRollBack()
    setBusy(false)
    if (found) setProblem(found)
    else props.onClose()
  }

  return (
    <Modal title={en.config.rollBackTitle(props.version)} onClose={props.onClose}>
      <p>{en.config.rollBackAbout(props.version)}</p>
      {problem && <ProblemNote problem={problem} />}
      <div class="modal-actions">
        <button class="button" type="button" onClick={props.onClose}>
          {en.common.cancel}
        </button>
        <button class="button button-main" type="button" disabled={busy} onClick={rollBack}>
          {en.config.rollBack}
        </button>
      </div>
    </Modal>
  )
}
