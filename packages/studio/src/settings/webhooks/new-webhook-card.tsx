import { MOVE_KINDS, type MoveKind } from '@segue/protocol/api'
import { settings } from '../../messages/en/settings.ts'
import { useSite, useStudio } from '../../studio.ts'
import { MakeCard } from '../make-card.tsx'
import type { Made } from '../use-made.tsx'

const { webhooks: texts } = settings

/** Makes a webhook; the secret that signs what it is told is shown once. */
export function NewWebhookCard({ onMade }: { onMade: (made: Made) => void }) {
  const { api } = useStudio()
  const site = useSite().id

  async function make(name: string, fields: FormData) {
    const kinds = fields.getAll('kinds') as MoveKind[]
    const body = { name, url: String(fields.get('url')), kinds }
    const answer = await api.ask('POST /api/sites/:site/webhooks', { site, body })
    return answer.ok ? { ok: true as const, value: { text: answer.value.secret } } : answer
  }

  return (
    <MakeCard texts={texts} make={make} onMade={onMade}>
      <label class="field">
        <span class="field-label">{texts.url}</span>
        <input class="input" name="url" type="url" required autocomplete="off" />
      </label>
      <fieldset class="rule-field">
        <legend class="field-label">{texts.kinds}</legend>
        {MOVE_KINDS.map((kind) => (
          <label key={kind} class="rule-check">
            <input type="checkbox" name="kinds" value={kind} />
            {texts.kindNames[kind]}
          </label>
        ))}
        <span class="small muted">{texts.kindsAbout}</span>
      </fieldset>
    </MakeCard>
  )
}
