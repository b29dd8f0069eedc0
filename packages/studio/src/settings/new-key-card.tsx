import type { KeyScope } from '@segue/protocol/api'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'
import { MakeCard } from './make-card.tsx'
import type { Made } from './use-made.tsx'

/** Makes a key for a page or for a server. */
export function NewKeyCard({ onMade }: { onMade: (made: Made) => void }) {
  const { api } = useStudio()
  const site = useSite().id
  const { keys: texts } = settings

  function make(name: string, fields: FormData) {
    const scope = fields.get('scope') as KeyScope
    const origins = String(fields.get('origins'))
      .split(/[\s,]+/)
      .filter(Boolean)
    return api.ask('POST /api/sites/:site/keys', { site, body: { scope, name, origins } })
  }

  return (
    <MakeCard texts={texts} make={make} onMade={onMade}>
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
    </MakeCard>
  )
}
