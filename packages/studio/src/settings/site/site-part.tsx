import type { RetentionDays } from '@segue/protocol/api'
import { LoadedPart } from '../../elements/loaded-part.tsx'
import { joinAnswers } from '../../load/join-answers.ts'
import { useLoad } from '../../load/use-load.ts'
import { useSite, useStudio } from '../../studio.ts'
import { FourEyesCard } from './four-eyes-card.tsx'
import { OriginsCard } from './origins-card.tsx'
import { RetentionCard } from './retention-card.tsx'

/** From where the site may send, for how long what visitors did is kept, and whether publishing takes two people. */
export function SitePart() {
  const { api } = useStudio()
  const { id: site, origins } = useSite()
  const { loaded, reload } = useLoad(site, (signal) =>
    joinAnswers<{ retention: RetentionDays; fourEyes: { readonly on: boolean } }>({
      retention: api.ask('GET /api/sites/:site/retention', { site }, signal),
      fourEyes: api.ask('GET /api/sites/:site/four-eyes', { site }, signal),
    }),
  )
  return (
    <div class="columns">
      <OriginsCard key={origins.join()} />
      <LoadedPart loaded={loaded} onRetry={reload} lines={4}>
        {({ retention: { days }, fourEyes }) => (
          <div class="stack">
            <RetentionCard key={days} days={days} onChanged={reload} />
            <FourEyesCard on={fourEyes.on} onChanged={reload} />
          </div>
        )}
      </LoadedPart>
    </div>
  )
}
