import type { Watch, Webhook } from '@segue/protocol/api'
import { LoadedPart } from '../../elements/loaded-part.tsx'
import { joinAnswers } from '../../load/join-answers.ts'
import { useLoad } from '../../load/use-load.ts'
import { useSite, useStudio } from '../../studio.ts'
import { useMade } from '../use-made.tsx'
import { NewWebhookCard } from './new-webhook-card.tsx'
import { WatchCard } from './watch-card.tsx'
import { WebhooksCard } from './webhooks-card.tsx'

/** Who is told where visitors stand: the switch that has it found out, and the addresses with how they fare. */
export function WebhooksPart({ zone }: { zone: string }) {
  const { api } = useStudio()
  const site = useSite().id
  const { loaded, reload } = useLoad(site, (signal) =>
    joinAnswers<{ watch: Watch; told: { webhooks: readonly Webhook[] } }>({
      watch: api.ask('GET /api/sites/:site/watch', { site }, signal),
      told: api.ask('GET /api/sites/:site/webhooks', { site }, signal),
    }),
  )
  const { shown, onMade } = useMade(reload)
  return (
    <div class="stack">
      {shown}
      <LoadedPart loaded={loaded} onRetry={reload}>
        {({ watch, told }) => (
          <div class="stack">
            <WebhooksCard {...told} zone={zone} onMade={onMade} onChanged={reload} />
            <div class="columns">
              <WatchCard watch={watch} zone={zone} onChanged={reload} />
              <NewWebhookCard onMade={onMade} />
            </div>
          </div>
        )}
      </LoadedPart>
    </div>
  )
}
