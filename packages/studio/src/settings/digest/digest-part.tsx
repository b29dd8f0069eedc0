import type { Digest, SavedReport } from '@segue/protocol/api'
import { LoadedPart } from '../../elements/loaded-part.tsx'
import { joinAnswers } from '../../load/join-answers.ts'
import { useLoad } from '../../load/use-load.ts'
import { useSite, useStudio } from '../../studio.ts'
import { useMade } from '../use-made.tsx'
import { DigestCard } from './digest-card.tsx'
import { DigestStateCard } from './digest-state-card.tsx'
import { DigestTestCard } from './digest-test-card.tsx'

/** The week of the site in a message: when, to whom, what became of the newest, and a test. */
export function DigestPart({ zone }: { zone: string }) {
  const { api } = useStudio()
  const site = useSite().id
  const { loaded, reload } = useLoad(site, (signal) =>
    joinAnswers<{ digest: Digest; reports: { saved: readonly SavedReport[] } }>({
      digest: api.ask('GET /api/sites/:site/digest', { site }, signal),
      reports: api.ask('GET /api/sites/:site/saved-reports', { site }, signal),
    }),
  )
  const { shown, onMade } = useMade(reload)
  return (
    <div class="stack">
      {shown}
      <LoadedPart loaded={loaded} onRetry={reload}>
        {({ digest, reports }) => (
          <div class="columns">
            <DigestCard
              key={JSON.stringify([digest.revision, digest.plan])}
              {...{ digest, zone, onMade }}
              saved={reports.saved}
              onChanged={reload}
            />
            <div class="stack">
              <DigestStateCard digest={digest} zone={zone} />
              <DigestTestCard digest={digest} />
            </div>
          </div>
        )}
      </LoadedPart>
    </div>
  )
}
