import type { SiteConfig } from '@segue/protocol'
import { useRef, useState } from 'preact/hooks'
import { ProblemNote } from '../elements/problem-note.tsx'
import { PickField } from '../form/pick-field.tsx'
import { useAct } from '../load/use-act.ts'
import { comments as texts } from '../messages/en/comments.ts'
import { useSite, useStudio } from '../studio.ts'
import { CommentField } from './comment-field.tsx'
import { listParts } from './part-name.ts'

/** Says something about the draft or a part of it. */
export function CommentForm(props: { readonly config: SiteConfig; readonly onAdded: () => void }) {
  const { api } = useStudio()
  const site = useSite().id
  const [chosen, setChosen] = useState('0')
  const [text, setText] = useState('')
  const [isAdded, setAdded] = useState(false)
  const { busy, problem, act } = useAct()
  const field = useRef<HTMLTextAreaElement>(null)
  const parts = listParts(props.config)
  const about = parts[Number(chosen)]?.about ?? { kind: 'draft' }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    setAdded(false)
    act(
      () => api.ask('POST /api/sites/:site/comments', { site, body: { about, text: text.trim() } }),
      () => {
        setText('')
        setAdded(true)
        field.current?.focus()
        props.onAdded()
      },
    )
  }

  return (
    <form class="form" onSubmit={submit}>
      <PickField
        label={texts.part}
        path="about"
        value={chosen}
        options={parts.map((part, index) => ({ value: String(index), label: part.text }))}
        onChange={setChosen}
      />
      <CommentField label={texts.text} rows={3} {...{ text, field }} onChange={setText} />
      {problem && <ProblemNote problem={problem} />}
      <div class="rule-starts">
        <button class="button button-main" type="submit" disabled={busy || text.trim() === ''}>
          {texts.add}
        </button>
        <span class="small muted" role="status">
          {isAdded && texts.added}
        </span>
      </div>
    </form>
  )
}
