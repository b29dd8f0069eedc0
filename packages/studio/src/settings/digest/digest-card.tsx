import type { Digest, SavedReport } from '@segue/protocol/api'
import { Card } from '../../elements/card.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { useAct } from '../../load/use-act.ts'
import { settings } from '../../messages/en/settings.ts'
import type { Made } from '../use-made.tsx'
import { DigestOvertakenNote } from './digest-overtaken-note.tsx'
import { toHourText } from './hour-text.ts'
import { toPlanChanges } from './plan-changes.ts'
import { SavedChoice } from './saved-choice.tsx'
import { useDigestForm } from './use-digest-form.ts'

const { digest: texts } = settings

/** Sets when the digest is sent, to whom, and which saved reports it has. */
export function DigestCard(props: {
  readonly digest: Digest
  readonly saved: readonly SavedReport[]
  readonly zone: string
  readonly onMade: (made: Made) => void
  readonly onChanged: () => void
}) {
  const { digest, saved, zone, onMade, onChanged } = props
  const { busy, problem, act } = useAct()
  const form = useDigestForm(digest)
  const { plan, change, overtakenBy } = form

  function submit(event: SubmitEvent) {
    event.preventDefault()
    act(form.save, ({ secret }) => {
      if (secret === null) onChanged()
      else onMade({ title: texts.secretTitle, text: secret })
    })
  }

  return (
    <Card label={texts.label} title={texts.title(digest.plan.on)}>
      <p class="card-about">{texts.about}</p>
      <form class="form" onSubmit={submit}>
        <label class="rule-check">
          <input
            type="checkbox"
            checked={plan.on}
            onChange={(event) => change({ on: event.currentTarget.checked })}
          />
          {texts.on}
        </label>
        <PickField
          label={texts.weekday}
          path="weekday"
          value={String(plan.weekday)}
          options={WEEKDAYS}
          onChange={(weekday) => change({ weekday: Number(weekday) })}
        />
        <PickField
          label={texts.hour(zone)}
          path="hour"
          value={String(plan.hour)}
          options={HOURS}
          onChange={(hour) => change({ hour: Number(hour) })}
        />
        <label class="field">
          <span class="field-label">{texts.mails}</span>
          <textarea
            class="input code"
            rows={3}
            spellcheck={false}
            value={form.mails}
            onInput={(event) => form.setMails(event.currentTarget.value)}
          />
          <span class="small muted">{digest.mailIsSet ? texts.mailsAbout : texts.mailNotSet}</span>
        </label>
        <label class="field">
          <span class="field-label">{texts.url}</span>
          <input
            class="input"
            type="url"
            autocomplete="off"
            value={plan.url}
            onInput={(event) => change({ url: event.currentTarget.value })}
          />
          <span class="small muted">{texts.urlAbout}</span>
        </label>
        <SavedChoice saved={saved} chosen={plan.saved} onChange={(ids) => change({ saved: ids })} />
        {problem && problem.code !== 'DIGEST_NOT_CURRENT' && <ProblemNote problem={problem} />}
        {overtakenBy && (
          <DigestOvertakenNote
            changes={toPlanChanges(form.base, overtakenBy.plan)}
            onCarryOver={() => form.rebase(overtakenBy)}
            onTakeTheirs={onChanged}
          />
        )}
        <button class="button button-main" type="submit" disabled={busy}>
          {texts.save}
        </button>
      </form>
    </Card>
  )
}

const WEEKDAYS = texts.weekdays.map((label, place) => ({ value: String(place + 1), label }))
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: toHourText(hour),
}))
