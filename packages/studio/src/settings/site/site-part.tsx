import { LoadedPart } from '../../elements/loaded-part.tsx'
import { useLoad } from '../../load/use-load.ts'
import { useSite, useStudio } from '../../studio.ts'
import { OriginsCard } from './origins-card.tsx'
import { RetentionCard } from './retention-card.tsx'

/** From where the site may send, and for how long what visitors did is kept. */
export function SitePart() {
  const { api } = useStudio()
  const { id: site, origins } = useSite()
  const { loaded, reload } = useLoad(site, (signal) =>
    api.ask('GET /api/sites/:site/retention', { site }, signal),
  )
  return (
    <div class="columns">
      <OriginsCard key={origins.join()} />
      <LoadedPart loaded={loaded} onRetry={reload} lines={4}>
        {({ days }) => <RetentionCard key={days} days={days} onChanged={reload} />}
      </LoadedPart>
    </div>
  )
}
