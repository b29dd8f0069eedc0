import type { DraftComment } from '@segue/protocol/api'
import { toMoment } from '../format/dates.ts'
import { comments as texts } from '../messages/en/comments.ts'

/** What somebody said, who and when. */
export function SaidText(props: {
  readonly comment: DraftComment
  /** Whether it is new for the person who reads it. */
  readonly isNew: boolean
  readonly zone: string
}) {
  const { text, by, at } = props.comment
  return (
    <>
      <p class="comment-text">{text}</p>
      <p class="small muted">
        {texts.by(by, toMoment(at, props.zone))}{' '}
        {props.isNew && <span class="chip chip-main">{texts.isNew}</span>}
      </p>
    </>
  )
}
