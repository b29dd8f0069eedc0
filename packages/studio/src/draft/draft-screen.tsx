import type { PublishedVersion, SharedDraft } from '@segue/protocol/api'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { EmptyState } from '../elements/empty-state.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { joinAnswers } from '../load/join-answers.ts'
import { useLoad } from '../load/use-load.ts'
import { audiences } from '../messages/en/audiences.ts'
import { en } from '../messages/en.ts'
import { PageHead } from '../shell/page-head.tsx'
import { useSite, useStudio } from '../studio.ts'
import { isSiteConfig } from './is-site-config.ts'

/** What a room that edits the draft begins with. */
export interface DraftRoomProps {
  readonly published: PublishedVersion
  readonly draft: SharedDraft | null
  /** Asks for both again, and says why. */
  readonly onChanged: (notice: string) => void
}

/** A screen that edits a part of the shared draft: loads what is published and what is being written, or says why not. */
export function DraftScreen(props: {
  readonly title: string
  readonly about: string
  /** What can be done with the screen, once it is there. */
  readonly actions?: (published: PublishedVersion) => ComponentChildren
  readonly children: (room: DraftRoomProps) => ComponentChildren
}) {
  const { api } = useStudio()
  const site = useSite().id
  // A room of its own for each turn: what was edited in the last one is published or gone.
  const [{ turn, notice }, setTurn] = useState({ turn: 0, notice: '' })
  const { loaded, reload } = useLoad(site, (signal) =>
    joinAnswers<{ published: PublishedVersion; shared: { draft: SharedDraft | null } }>({
      published: api.loadConfig(site, signal),
      shared: api.loadDraft(site, signal),
    }),
  )
  function onChanged(text: string) {
    setTurn((last) => ({ turn: last.turn + 1, notice: text }))
    reload()
  }

  return (
    <>
      <PageHead title={props.title} about={props.about}>
        {loaded.kind === 'ready' && props.actions?.(loaded.value.published)}
      </PageHead>
      <p class="audience-notice" role="status">
        {notice}
      </p>
      <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
        {({ published, shared: { draft } }) =>
          draft && !isSiteConfig(draft.config) ? (
            <Unreadable />
          ) : (
            <div key={`${turn} ${published.version} ${draft?.revision}`}>
              {props.children({ published, draft, onChanged })}
            </div>
          )
        }
      </LoadedPart>
    </>
  )
}

function Unreadable() {
  return (
    <EmptyState title={audiences.draft.unreadable} why={audiences.draft.unreadableWhy}>
      <a class="button" href="/studio/config">
        {en.config.title}
      </a>
    </EmptyState>
  )
}
