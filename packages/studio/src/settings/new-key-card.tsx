import type { KeyScope } from '@segue/protocol/api'
import { Card } from '../elements/card.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { NAME_CHARS_MAX } from '../limits.ts'
import { useAct } from '../load/use-act.ts'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'
import type { Made } from './keys-part.tsx'

/** Makes a key for a page or for a server. */
export function NewKeyCard({ onMade }: { onMade: (made: Made) => void }) {
  const { api } = useStudio()
  const site = useSite().id
  const { busy, problem, act } = useAct()
  const { keys: texts } = settings

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const fields = new FormData(form)
    const name = String(fields.get('name')).trim()
    const scope = fields.get('scope') as KeyScope
    const origins = String(fields.get('origins'))
      .split(/[\s,]+/)
      .filter(Boolean)
    act(
      () => api.ask('POST /api/sites/:site/keys', { site, body: { scope, name, origins } }),
      ({ text }) => {
        form.reset()
        onMade({ title: texts.created(name), text })
      },
    )
  }

  return (
    <Card label={texts.label} title={texts.createTitle}>
      <form class="form" onSubmit={submit}>
        <label class="field">
          <span class="field-label">{settings.name}</span>
          <input class="input" name="name" required maxLength={NAME_CHARS_MAX} autocomplete="off" />
        </label>
        <label class="field">
          <span class="field-label">{texts.scope}</span>
          <select class="input" name="scope">
            <option value="write">{texts.scopes.write}</option>
            <option value="server">{texts.scopes.server}</option>
          </select>
        </label>
        <label class="field">
          <span class="field-label">{texts.origins}</span>
          <input class="input" name="origins" autocomplete="off" />
          <span class="small muted">{texts.originsAbout}</span>
        </label>
        {problem && <ProblemNote problem={problem} />}
        <button class="button button-main" type="submit" disabled={busy}>
          {texts.create}
        </button>
      </form>
    </Card>
  )
}
