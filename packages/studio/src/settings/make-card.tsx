import type { ComponentChildren } from 'preact'
import { Card } from '../elements/card.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { NAME_CHARS_MAX } from '../limits.ts'
import { useAct } from '../load/use-act.ts'
import { settings } from '../messages/en/settings.ts'
import type { Answer } from '../problem.ts'
import type { Made } from './use-made.tsx'

/** The form by which a key or token of a name is made; its text is handed on, to be shown once. */
export function MakeCard(props: {
  readonly texts: {
    readonly label: string
    readonly createTitle: string
    readonly create: string
    readonly created: (name: string) => string
  }
  readonly make: (name: string, fields: FormData) => Promise<Answer<{ readonly text: string }>>
  readonly onMade: (made: Made) => void
  /** The fields beside the name. */
  readonly children: ComponentChildren
}) {
  const { texts, make, onMade } = props
  const { busy, problem, act } = useAct()

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const fields = new FormData(form)
    const name = String(fields.get('name')).trim()
    act(
      () => make(name, fields),
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
        {props.children}
        {problem && <ProblemNote problem={problem} />}
        <button class="button button-main" type="submit" disabled={busy}>
          {texts.create}
        </button>
      </form>
    </Card>
  )
}
