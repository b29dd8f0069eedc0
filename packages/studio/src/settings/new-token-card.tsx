import type { Role } from '@segue/protocol/api'
import { RoleChoice } from '../elements/role-choice.tsx'
import { TOKEN_DAYS_FIRST, TOKEN_DAYS_MAX } from '../limits.ts'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'
import { MakeCard } from './make-card.tsx'
import type { Made } from './use-made.tsx'

/** Makes a token for a program. */
export function NewTokenCard({ onMade }: { onMade: (made: Made) => void }) {
  const { api } = useStudio()
  const site = useSite().id
  const { tokens: texts } = settings

  function make(name: string, fields: FormData) {
    const body = { name, role: fields.get('role') as Role, days: Number(fields.get('days')) }
    return api.ask('POST /api/sites/:site/tokens', { site, body })
  }

  return (
    <MakeCard texts={{ ...texts, createTitle: texts.create }} make={make} onMade={onMade}>
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
    </MakeCard>
  )
}
