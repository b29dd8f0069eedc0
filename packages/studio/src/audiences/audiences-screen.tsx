import type { PublishedVersion, SharedDraft } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { EmptyState } from '../elements/empty-state.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { joinAnswers } from '../load/join-answers.ts'
import { useLoad } from '../load/use-load.ts'
import { audiences } from '../messages/en/audiences.ts'
import { en } from '../messages/en.ts'
import { PageHead } from '../shell/page-head.tsx'
import { useSite, useStudio } from '../studio.ts'
import { AudiencesRoom } from './audiences-room.tsx'
import { isSiteConfig } from './site-draft.ts'

/** The segments of a site: who is in them, and how they are told. */
export function AudiencesScreen() {
  const { api } = useStudio()
  const site = useSite().id
  const [notice, setNotice] = useState('')
  const { loaded, reload } = useLoad(site, (signal) =>
    joinAnswers<{ published: PublishedVersion; shared: { draft: SharedDraft | null } }>({
      published: api.loadConfig(site, signal),
      shared: api.loadDraft(site, signal),
    }),
  )
  function onChanged(text: string) {
    setNotice(text)
    reload()
  }

  return (
    <>
      <PageHead title={en.shell.audiences} about={audiences.about} />
      <p class="audience-notice" role="status">
        {notice}
      </p>
      <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
        {({ published, shared: { draft } }) =>
          draft && !isSiteConfig(draft.config) ? (
            <Unreadable />
          ) : (
            <AudiencesRoom
              key={`${published.version} ${draft?.revision}`}
              published={published}
              draft={draft}
              onChanged={onChanged}
            />
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
