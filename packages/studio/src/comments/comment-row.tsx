import type { SiteConfig } from '@segue/protocol'
import { type DraftComment, includesRole } from '@segue/protocol/api'
import { ProblemNote } from '../elements/problem-note.tsx'
import { RowButton } from '../elements/row-button.tsx'
import { toMoment } from '../format/dates.ts'
import { useAct } from '../load/use-act.ts'
import { comments as texts } from '../messages/en/comments.ts'
import { useSite, useStudio } from '../studio.ts'
import { namePart } from './part-name.ts'

/** One comment: of what it is, with a way there, who said it, and what this person may do with it. */
export function CommentRow(props: {
  readonly comment: DraftComment
  readonly config: SiteConfig
  readonly onChanged: () => void
  readonly onClose: () => void
}) {
  const { comment, config, onChanged, onClose } = props
  const { api, session } = useStudio()
  const { id: site, role } = useSite()
  const { busy, problem, act } = useAct()
  const { resolved, by, at } = comment
  const state = session.state.value
  const isMine = state.kind === 'in' && state.user.email === by
  const part = namePart(comment.about, config)
  const of = texts.of(part.text, by)
  const moment = (time: number) => toMoment(time, config.timeZone)
  const one = { site, id: comment.id }
  const settle = () =>
    act(
      () =>
        api.ask('POST /api/sites/:site/comments/:id/resolve', {
          ...one,
          body: { resolved: resolved === null },
        }),
      onChanged,
    )
  const remove = () => act(() => api.ask('DELETE /api/sites/:site/comments/:id', one), onChanged)

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
      <p class="comment-text">{comment.text}</p>
      <p class="small muted">{texts.by(by, moment(at))}</p>
      {resolved && <p class="small muted">{texts.resolvedBy(resolved.by, moment(resolved.at))}</p>}
      {problem && <ProblemNote problem={problem} />}
      <div class="row-actions">
        {(isMine || includesRole(role, 'editor')) && (
          <RowButton
            text={resolved ? texts.reopen : texts.resolve}
            of={of}
            disabled={busy}
            onClick={settle}
          />
        )}
        {(isMine || includesRole(role, 'admin')) && (
          <RowButton text={texts.remove} of={of} disabled={busy} onClick={remove} />
        )}
      </div>
    </li>
  )
}
