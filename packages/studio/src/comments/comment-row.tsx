import type { SiteConfig } from '@segue/protocol'
import { type DraftComment, includesRole } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { ProblemNote } from '../elements/problem-note.tsx'
import { RowButton } from '../elements/row-button.tsx'
import { toMoment } from '../format/dates.ts'
import { useAct } from '../load/use-act.ts'
import { comments as texts } from '../messages/en/comments.ts'
import { useMe } from '../session/use-me.ts'
import { useSite, useStudio } from '../studio.ts'
import { AnswerForm } from './answer-form.tsx'
import { namePart } from './part-name.ts'
import { RemoveButton } from './remove-button.tsx'
import { SaidText } from './said-text.tsx'

/** One comment with its answers: of what it is, with a way there, and what this person may do with it. */
export function CommentRow(props: {
  readonly comment: DraftComment
  readonly answers: readonly DraftComment[]
  /** Ids of what is new for this person. */
  readonly news: ReadonlySet<string>
  readonly config: SiteConfig
  readonly onChanged: () => void
  readonly onClose: () => void
}) {
  const { comment, answers, news, config, onChanged, onClose } = props
  const { api } = useStudio()
  const { id: site, role } = useSite()
  const me = useMe()
  const [isAnswering, setAnswering] = useState(false)
  const acting = useAct()
  const { busy, problem, act } = acting
  const { resolved, id } = comment
  const part = namePart(comment.about, config)
  const of = texts.of(part.text, comment.by)
  const zone = config.timeZone
  const removing = { acting, onRemoved: onChanged }
  const settle = () => {
    const body = { resolved: resolved === null }
    return act(
      () => api.ask('POST /api/sites/:site/comments/:id/resolve', { site, id, body }),
      onChanged,
    )
  }

  return (
    <li class="row comment">
      <p class="comment-part">
        {part.address === undefined ? (
          part.text
        ) : (
          <a href={part.address} onClick={onClose}>
            {part.text}
          </a>
        )}
      </p>
      <SaidText comment={comment} isNew={news.has(id)} zone={zone} />
      {resolved && (
        <p class="small muted">{texts.resolvedBy(resolved.by, toMoment(resolved.at, zone))}</p>
      )}
      {answers.length > 0 && (
        <ul class="comment-answers">
          {answers.map((answer) => (
            <li key={answer.id} class="comment">
              <SaidText comment={answer} isNew={news.has(answer.id)} zone={zone} />
              <div class="row-actions">
                <RemoveButton
                  comments={[answer]}
                  of={texts.ofAnswer(part.text, answer.by)}
                  {...removing}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {problem && <ProblemNote problem={problem} />}
      {isAnswering && (
        <AnswerForm
          comment={id}
          of={of}
          onAdded={() => {
            setAnswering(false)
            onChanged()
          }}
        />
      )}
      <div class="row-actions">
        {!isAnswering && (
          <RowButton text={texts.answer} of={of} onClick={() => setAnswering(true)} />
        )}
        {(comment.by === me || includesRole(role, 'editor')) && (
          <RowButton
            text={resolved ? texts.reopen : texts.resolve}
            of={of}
            disabled={busy}
            onClick={settle}
          />
        )}
        <RemoveButton comments={[comment, ...answers]} of={of} {...removing} />
      </div>
    </li>
  )
}
