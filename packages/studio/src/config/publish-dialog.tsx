import type { SiteConfig } from '@segue/protocol'
import { useState } from 'preact/hooks'
import { Choice } from '../elements/choice.tsx'
import { Modal } from '../elements/modal.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { fromWallTime, toWallTime } from '../format/wall-time.ts'
import { NOTE_CHARS_MAX } from '../limits.ts'
import { useAct } from '../load/use-act.ts'
import { en } from '../messages/en.ts'
import type { Answer } from '../problem.ts'
import { ChecklistPart } from '../publish/checklist-part.tsx'
import { ReplayPart } from '../publish/replay-part.tsx'
import { useStudio } from '../studio.ts'

/** Tells whom it would move, asks for a note and for when, and publishes: now, or at a time of the site's zone. */
export function PublishDialog(props: {
  readonly changes: { readonly added: number; readonly removed: number }
  /** Publishing again would be refused again until the texts were compared. */
  readonly overtaken: boolean
  readonly published: SiteConfig
  readonly config: SiteConfig
  readonly onPublish: (wanted: { note: string; at: number | null }) => Promise<Answer<unknown>>
  readonly onClose: () => void
}) {
  const { now } = useStudio().edges
  const { busy, problem, act } = useAct()
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const isLater = when === 'later'
  const zone = props.config.timeZone

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    const at = isLater ? fromWallTime(String(fields.get('at')), zone) : null
    const note = String(fields.get('note')).trim()
    act(() => props.onPublish({ note, at }), props.onClose)
  }

  return (
    <Modal title={en.config.publishTitle} onClose={props.onClose}>
      <form class="form" onSubmit={submit}>
        <p>{en.config.publishAbout(props.changes.added, props.changes.removed, isLater)}</p>
        <label class="field">
          <span class="field-label">{en.config.note}</span>
          <input class="input" name="note" maxLength={NOTE_CHARS_MAX} autocomplete="off" />
          <span class="small muted">{en.config.noteAbout}</span>
        </label>
        <Choice label={en.config.when} value={when} options={en.config.whens} onChoose={setWhen} />
        {isLater && (
          <label class="field">
            <span class="field-label">{en.config.at(zone)}</span>
            <input
              class="input"
              type="datetime-local"
              name="at"
              required
              defaultValue={toWallTime(now() + DAY_MS, zone)}
            />
            <span class="small muted">{en.config.atAbout}</span>
          </label>
        )}
        <ChecklistPart published={props.published} config={props.config} />
        <ReplayPart published={props.published} config={props.config} />
        {problem && <ProblemNote problem={problem} />}
        <div class="modal-actions">
          <button class="button" type="button" onClick={props.onClose}>
            {en.common.cancel}
          </button>
          <button class="button button-main" type="submit" disabled={busy || props.overtaken}>
            {isLater ? en.config.schedule : busy ? en.config.publishing : en.config.publish}
          </button>
        </div>
      </form>
    </Modal>
  )
}

const DAY_MS = 86_400_000
