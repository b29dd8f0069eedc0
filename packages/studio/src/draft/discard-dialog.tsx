import { useState } from 'preact/hooks'
import { Modal } from '../elements/modal.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { audiences } from '../messages/en/audiences.ts'
import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'

/** Asks before the shared draft is thrown away for everybody. */
export function DiscardDialog(props: {
  readonly onDiscard: () => Promise<Problem | null>
  readonly onClose: () => void
}) {
  const [problem, setProblem] = useState<Problem | null>(null)

  async function discard() {
    const found = await props.onDiscard()
    if (found) setProblem(found)
    else props.onClose()
  }

  return (
    <Modal title={audiences.draft.discardTitle} onClose={props.onClose}>
      <p>{audiences.draft.discardAbout}</p>
      {problem && <ProblemNote problem={problem} />}
      <div class="modal-actions">
        <button class="button" type="button" onClick={props.onClose}>
          {en.common.cancel}
        </button>
        <button class="button button-main" type="button" onClick={discard}>
          {audiences.draft.discard}
        </button>
      </div>
    </Modal>
  )
}
