import type { SiteConfig } from '@segue/protocol'
import { useState } from 'preact/hooks'
import { useLoad } from '../load/use-load.ts'
import { comments as texts } from '../messages/en/comments.ts'
import { useSite, useStudio } from '../studio.ts'
import { CommentsDialog } from './comments-dialog.tsx'
import { openComments } from './open-comments.ts'

/** Opens what was said about the draft, and tells how much of it is open. */
export function CommentsButton({ config }: { readonly config: SiteConfig }) {
  const { api } = useStudio()
  const site = useSite().id
  const [isOpen, setOpen] = useState(false)
  const { loaded, reload } = useLoad(site, (signal) =>
    api.ask('GET /api/sites/:site/comments', { site }, signal),
  )
  const comments = loaded.kind === 'ready' ? loaded.value.comments : []
  const open = openComments(comments).length
  return (
    <>
      <button class="button" type="button" onClick={() => setOpen(true)}>
        {texts.button(open)}
      </button>
      {isOpen && <CommentsDialog {...{ config, loaded, reload }} onClose={() => setOpen(false)} />}
    </>
  )
}
