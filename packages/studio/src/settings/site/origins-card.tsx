import { useState } from 'preact/hooks'
import { Card } from '../../elements/card.tsx'
import { ProblemNote } from '../../elements/problem-note.tsx'
import { useAct } from '../../load/use-act.ts'
import { settings } from '../../messages/en/settings.ts'
import { useSite, useStudio } from '../../studio.ts'

const { origins: texts } = settings

/** The origins whose pages may load the script and send events, one a line. */
export function OriginsCard() {
  const { api, session } = useStudio()
  const { id: site, origins } = useSite()
  const { busy, problem, act } = useAct()
  const [text, setText] = useState(origins.join('\n'))
  const wanted = text.split(/[\s,]+/).filter(Boolean)

  function submit(event: SubmitEvent) {
    event.preventDefault()
    act(
      () => api.ask('POST /api/sites/:site/origins', { site, body: { origins: wanted } }),
      () => session.load(),
    )
  }

  return (
    <Card label={texts.label} title={texts.title(origins.length)}>
      <form class="form" onSubmit={submit}>
        <label class="field">
          <span class="field-label">{texts.field}</span>
          <textarea
            class="input code"
            rows={Math.max(3, wanted.length + 1)}
            spellcheck={false}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <span class="small muted">{texts.about}</span>
        </label>
        {problem && <ProblemNote problem={problem} />}
        <button
          class="button button-main"
          type="submit"
          disabled={busy || wanted.length === 0 || wanted.join() === origins.join()}
        >
          {texts.save}
        </button>
      </form>
    </Card>
  )
}
