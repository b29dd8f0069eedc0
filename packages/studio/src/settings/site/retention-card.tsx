import type { RetentionDays } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../../elements/card.tsx'
import { ConfirmDialog } from '../../elements/confirm-dialog.tsx'
import { toCount } from '../../format/numbers.ts'
import { settings } from '../../messages/en/settings.ts'
import { useSite, useStudio } from '../../studio.ts'

const { retention: texts } = settings

/** After how many days what visitors did is removed. To remove is not to be undone, so it is asked for first. */
export function RetentionCard(props: {
  readonly days: RetentionDays['days']
  readonly onChanged: () => void
}) {
  const { api } = useStudio()
  const site = useSite().id
  const { days, onChanged } = props
  const [text, setText] = useState(days === null ? '' : String(days))
  const [asking, setAsking] = useState(false)
  const wanted = text === '' ? null : Number(text)
  const told = (kept: number | null) => (kept === null ? null : toCount(kept))
  return (
    <Card label={texts.label} title={texts.title(told(days))}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          setAsking(true)
        }}
      >
        <label class="field">
          <span class="field-label">{texts.field}</span>
          <input
            class="input"
            type="number"
            min={1}
            step={1}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <span class="small muted">{texts.about}</span>
        </label>
        <button class="button button-main" type="submit" disabled={wanted === days}>
          {texts.save}
        </button>
      </form>
      {asking && (
        <ConfirmDialog
          title={texts.askTitle(told(wanted))}
          about={wanted === null ? texts.askKeep : texts.askRemove}
          deed={texts.save}
          ask={() => api.ask('POST /api/sites/:site/retention', { site, body: { days: wanted } })}
          onDone={onChanged}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}
