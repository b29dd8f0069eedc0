import type { Role } from '@segue/protocol/api'
import { Card } from '../elements/card.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { RoleChoice } from '../elements/role-choice.tsx'
import { NAME_CHARS_MAX, TOKEN_DAYS_FIRST, TOKEN_DAYS_MAX } from '../limits.ts'
import { useAct } from '../load/use-act.ts'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'
import type { Made } from './keys-part.tsx'

/** Makes a token for a program. */
export function NewTokenCard({ onMade }: { onMade: (made: Made) => void }) {
  const { api } = useStudio()
  const site = useSite().id
  const { busy, problem, act } = useAct()
  const { tokens: texts } = settings

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const fields = new FormData(form)
    const name = String(fields.get('name')).trim()
    const body = { name, role: fields.get('role') as Role, days: Number(fields.get('days')) }
    act(
      () => api.ask('POST /api/sites/:site/tokens', { site, body }),
      ({ text }) => {
        form.reset()
        onMade({ title: texts.created(name), text })
      },
    )
  }

  return (
    <Card label={texts.label} title={texts.create}>
      <form class="form" onSubmit={submit}>
        <label class="field">
          <span class="field-label">{settings.name}</span>
          <input class="input" name="name" required maxLength={NAME_CHARS_MAX} autocomplete="off" />
        </label>
        <div class="field">
          <span class="field-label">{settings.role}</span>
          <RoleChoice label={settings.role} />
        </div>
        <label class="field">
          <span class="field-label">{settings.days}</span>
          <input
            class="input"
            name="days"
            type="number"
            required
            min={1}
            max={TOKEN_DAYS_MAX}
            defaultValue={String(TOKEN_DAYS_FIRST)}
          />
        </label>
        {problem && <ProblemNote problem={problem} />}
        <button class="button button-main" type="submit" disabled={busy}>
          {texts.create}
        </button>
      </form>
    </Card>
  )
}
