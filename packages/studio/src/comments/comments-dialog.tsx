import type { SiteConfig } from '@segue/protocol'
import type { SaidOfDraft } from '@segue/protocol/api'
import { useRef } from 'preact/hooks'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { Modal } from '../elements/modal.tsx'
import type { Loaded } from '../load/use-load.ts'
import { comments as texts } from '../messages/en/comments.ts'
import { en } from '../messages/en.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentRow } from './comment-row.tsx'
import { openComments } from './open-comments.ts'
import { useNews } from './use-news.ts'

/** What was said about the draft, what is open first, and a form to say something. */
export function CommentsDialog(props: {
  readonly config: SiteConfig
  readonly loaded: Loaded<SaidOfDraft>
  readonly reload: () => void
  readonly onClose: () => void
}) {
  const { config, loaded, reload, onClose } = props
  return (
    <Modal title={texts.title} onClose={onClose}>
      <p>{texts.about}</p>
      <CommentForm config={config} onAdded={reload} />
      <LoadedPart loaded={loaded} onRetry={reload} lines={3}>
        {(said) => <CommentList {...{ said, config, onClose }} onChanged={reload} />}
      </LoadedPart>
      <div class="modal-actions">
        <button class="button" type="button" onClick={onClose}>
          {en.common.close}
        </button>
      </div>
    </Modal>
  )
}

function CommentList(props: {
  readonly said: SaidOfDraft
  readonly config: SiteConfig
  readonly onChanged: () => void
  readonly onClose: () => void
}) {
  const { said, onChanged, ...rest } = props
  const { comments } = said
  const title = useRef<HTMLHeadingElement>(null)
  const news = useNews(said, onChanged)
  if (comments.length === 0) return <p class="muted">{texts.none}</p>
  const open = openComments(comments)
  const resolved = comments.filter((one) => one.resolved !== null)
  function changed() {
    // The row moves or goes, and the button that had the focus with it.
    title.current?.focus()
    onChanged()
  }
  return (
    <>
      <h3 ref={title} class="card-part" tabIndex={-1}>
        {texts.list(open.length, resolved.length)}
      </h3>
      <ul class="rows">
        {[...open, ...resolved].map((comment) => (
          <CommentRow
            key={comment.id}
            {...{ comment, news, ...rest }}
            answers={comments.filter(({ answers }) => answers === comment.id)}
            onChanged={changed}
          />
        ))}
      </ul>
    </>
  )
}
