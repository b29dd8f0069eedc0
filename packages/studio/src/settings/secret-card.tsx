import { useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { ConfirmDialog } from '../elements/confirm-dialog.tsx'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'
import type { Made } from './use-made.tsx'

/** The way to a new secret of the site. */
export function SecretCard({ onMade }: { onMade: (made: Made) => void }) {
  const { api } = useStudio()
  const site = useSite().id
  const [asking, setAsking] = useState(false)
  const { keys: texts } = settings
  return (
    <Card label={texts.secretLabel} title={texts.secretTitle}>
      <p class="card-about">{texts.secretAbout}</p>
      <div>
        <button class="button" type="button" onClick={() => setAsking(true)}>
          {texts.secret}
        </button>
      </div>
      {asking && (
        <ConfirmDialog<{ readonly secret: string }>
          title={texts.secretAsk}
          about={texts.secretAskAbout}
          deed={texts.secret}
          ask={() => api.ask('POST /api/sites/:site/secret', { site, body: {} })}
          onDone={({ secret }) => onMade({ title: texts.secretLabel, text: secret })}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}
