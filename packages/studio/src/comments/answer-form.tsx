import { useEffect, useRef, useState } from 'preact/hooks'
import { ProblemNote } from '../elements/problem-note.tsx'
import { useAct } from '../load/use-act.ts'
import { comments as texts } from '../messages/en/comments.ts'
import { useSite, useStudio } from '../studio.ts'
import { CommentField } from './comment-field.tsx'

/** Answers a comment. It begins with the focus, since somebody just asked for it. */
export function AnswerForm(props: {
  /** The id of the comment, and what it is, in words. */
  readonly comment: string
  readonly of: string
  readonly onAdded: () => void
}) {
  const { comment: id, of, onAdded } = props
  const { api } = useStudio()
  const site = useSite().id
  const [text, setText] = useState('')
  const { busy, problem, act } = useAct()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const body = { text: text.trim() }
    act(() => api.ask('POST /api/sites/:site/comments/:id/answers', { site, id, body }), onAdded)
  }

  return (
    <form class="form" onSubmit={submit}>
      <CommentField label={texts.answerTo(of)} rows={2} {...{ text, field }} onChange={setText} />
      {problem && <ProblemNote problem={problem} />}
      <div class="rule-starts">
        <button class="button button-main" type="submit" disabled={busy || text.trim() === ''}>
          {texts.send}
        </button>
      </div>
    </form>
  )
}
