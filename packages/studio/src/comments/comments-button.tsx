import type { SiteConfig } from '@segue/protocol'
import type { SaidOfDraft } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { useLoad } from '../load/use-load.ts'
import { useRefresh } from '../load/use-refresh.ts'
import { comments as texts } from '../messages/en/comments.ts'
import { useSite, useStudio } from '../studio.ts'
import { CommentsDialog } from './comments-dialog.tsx'
import { openComments } from './open-comments.ts'

/** Opens what was said about the draft, and tells how much of it is open and what is new for this person. */
export function CommentsButton({ config }: { readonly config: SiteConfig }) {
  const { api } = useStudio()
  const site = useSite().id
  const [isOpen, setOpen] = useState(false)
  const { loaded, reload } = useLoad(site, (signal) =>
    api.ask('GET /api/sites/:site/comments', { site }, signal),
  )
  useRefresh(reload)
  const { comments, news } = loaded.kind === 'ready' ? loaded.value : NOTHING
  return (
    <>
      <button class="button" type="button" onClick={() => setOpen(true)}>
        {texts.button(openComments(comments).length, news.length)}
      </button>
      {isOpen && <CommentsDialog {...{ config, loaded, reload }} onClose={() => setOpen(false)} />}
    </>
  )
}

const NOTHING: SaidOfDraft = { comments: [], news: [] }
