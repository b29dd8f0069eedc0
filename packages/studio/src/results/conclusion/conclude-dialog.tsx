import type { Experience } from '@segue/protocol'
import {
  CONCLUSIONS,
  type ConclusionKind,
  type PublishedVersion,
  type WantedConclusion,
} from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Choice } from '../../elements/choice.tsx'
import { CopyCode } from '../../elements/copy-code.tsx'
import { Modal } from '../../elements/modal.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { Field } from '../../form/field.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { CONCLUSION_NOTE_CHARS_MAX } from '../../limits.ts'
import { useAct } from '../../load/use-act.ts'
import { conclusions as texts } from '../../messages/en/conclusions.ts'
import { en } from '../../messages/en.ts'
import { toAddress } from '../../shell/to-address.ts'
import { useSite, useStudio } from '../../studio.ts'
import { saveConcludedDraft } from './save-concluded-draft.ts'
import { toDeveloperText } from './to-developer-text.ts'

/** Asks what becomes of an experience, carries it out in the draft, and keeps the record with the figures as of now. */
export function ConcludeDialog(props: {
  readonly experience: Experience
  readonly published: PublishedVersion
  /** The variant that is ahead. */
  readonly lead: string | undefined
  /** What can be said now, in a sentence. */
  readonly verdict: string
  readonly onConcluded: () => void
  readonly onClose: () => void
}) {
  const { experience, published, lead, verdict, onConcluded, onClose } = props
  const studio = useStudio()
  const site = useSite().id
  const { route } = useLocation()
  const { busy, problem, act } = useAct()
  const [kind, setKind] = useState<ConclusionKind>('keep_testing')
  const [note, setNote] = useState('')
  const { variants } = experience
  const [variant, setVariant] = useState(
    variants.some(({ id }) => id === lead) ? String(lead) : (variants[0]?.id ?? ''),
  )
  const isOfVariant = kind === 'promote' || kind === 'hand_over'
  const isInDraft = kind === 'promote' || kind === 'roll_back'

  async function conclude() {
    const wanted: WantedConclusion = {
      ...{ experience: experience.id, kind, note: note.trim() },
      ...(isOfVariant && { variant }),
    }
    // The draft first: it comes out the same when it is saved again because the record was not kept.
    const saved = isInDraft
      ? await saveConcludedDraft(studio, { site, published, wanted })
      : { ok: true as const }
    if (!saved.ok) return saved
    return studio.api.ask('POST /api/sites/:site/conclusions', { site, body: wanted })
  }

  function done() {
    onClose()
    onConcluded()
    if (isInDraft) route(toAddress('/studio/experiences', { open: experience.id }))
  }

  const spec =
    kind === 'hand_over' &&
    toDeveloperText(published.config, { experience: experience.id, variant, verdict })
  return (
    <Modal title={texts.dialog(experience.name)} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          act(conclude, done)
        }}
      >
        <p class="small muted">{texts.now(verdict)}</p>
        <Choice
          label={texts.kind}
          value={kind}
          options={CONCLUSIONS.map((value) => ({ value, label: texts.kinds[value] }))}
          onChoose={setKind}
        />
        <p>{texts.about[kind]}</p>
        {isOfVariant && (
          <PickField
            label={texts.variant}
            path="variant"
            value={variant}
            options={variants.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setVariant}
          />
        )}
        {spec && (
          <details>
            <summary>{texts.spec}</summary>
            <CopyCode text={spec} />
          </details>
        )}
        <Field label={texts.note} path="note">
          {(described) => (
            <textarea
              class="input"
              rows={3}
              maxLength={CONCLUSION_NOTE_CHARS_MAX}
              value={note}
              {...described}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Field>
        {problem && <ProblemNote problem={problem} />}
        <div class="modal-actions">
          <button class="button" type="button" onClick={onClose}>
            {en.common.cancel}
          </button>
          <button class="button button-main" type="submit" disabled={busy}>
            {busy ? texts.busy : texts.deeds[kind]}
          </button>
        </div>
      </form>
    </Modal>
  )
}
