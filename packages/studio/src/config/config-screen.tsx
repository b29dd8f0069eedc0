import type { PublishedSummary, PublishedVersion, ScheduledVersion } from '@segue/protocol/api'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { joinAnswers } from '../load/join-answers.ts'
import { useLoad } from '../load/use-load.ts'
import { en } from '../messages/en.ts'
import { PageHead } from '../shell/page-head.tsx'
import { useSite, useStudio } from '../studio.ts'
import { ConfigRoom } from './config-room.tsx'

/** The site config: edit, check, publish, and go back. */
export function ConfigScreen() {
  const { api } = useStudio()
  const site = useSite().id
  const { loaded, reload } = useLoad(site, (signal) =>
    joinAnswers<{
      published: PublishedVersion
      list: { versions: readonly PublishedSummary[] }
      later: { scheduled: readonly ScheduledVersion[] }
    }>({
      published: api.loadConfig(site, signal),
      list: api.loadVersions(site, signal),
      later: api.ask('GET /api/sites/:site/schedule', { site }, signal),
    }),
  )
  return (
    <>
      <PageHead title={en.config.title} about={en.config.about} />
      <LoadedPart loaded={loaded} onRetry={reload} lines={14}>
        {({ published, list, later }) => (
          <ConfigRoom {...{ published, ...list, ...later }} onChanged={reload} />
        )}
      </LoadedPart>
    </>
  )
}
