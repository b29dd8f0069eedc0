import { useState } from 'preact/hooks'
import { Modal } from '../elements/modal.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { NOTE_CHARS_MAX } from '../limits.ts'
import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'

/** Asks for a note and publishes. `onPublish` gives the problem when it did not work. */
export function PublishDialog(props: {
  readonly changes: { readonly added: number; readonly removed: number }
  /** Publishing again would be refused again until the texts were compared. */
  readonly overtaken: boolean
  readonly onPublish: (note: string) => Promise<Problem | null>
  readonly onClose: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    setBusy(true)
    const found = await props.onPublish(String(fields.get('note')).trim())
    setBusy(false)
    if (found) setProblem(found)
    else props.onClose()
  }

  return (
    <Modal title={en.config.publishTitle} onClose={props.onClose}>
      <form class="form" onSubmit={submit}>
        <p>{en.config.publishAbout(props.changes.added, props.changes.removed)}</p>
        <label class="field">
          <span class="field-label">{en.config.note}</span>
          <input class="input" name="note" maxLength={NOTE_CHARS_MAX} autocomplete="off" />
          <span class="small muted">{en.config.noteAbout}</span>
        </label>
        {problem && <ProblemNote problem={problem} />}
        <div class="modal-actions">
          <button class="button" type="button" onClick={props.onClose}>
            {en.common.cancel}
          </button>
          <button class="button button-main" type="submit" disabled={busy || props.overtaken}>
            {busy ? en.config.publishing : en.config.publish}
          </button>
        </div>
      </form>
    </Modal>
  )
}
