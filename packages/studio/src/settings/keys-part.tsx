import type { ApiToken, SiteKey } from '@segue/protocol/api'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { joinAnswers } from '../load/join-answers.ts'
import { useLoad } from '../load/use-load.ts'
import { useSite, useStudio } from '../studio.ts'
import { KeysCard } from './keys-card.tsx'
import { NewKeyCard } from './new-key-card.tsx'
import { NewTokenCard } from './new-token-card.tsx'
import { SecretCard } from './secret-card.tsx'
import { TokensCard } from './tokens-card.tsx'
import { useMade } from './use-made.tsx'

/** Keys, the secret and API tokens: made, shown once, replaced and ended. */
export function KeysPart({ zone }: { zone: string }) {
  const { api } = useStudio()
  const site = useSite().id
  const { loaded, reload } = useLoad(site, (signal) =>
    joinAnswers<{
      ofKeys: { keys: readonly SiteKey[] }
      ofTokens: { tokens: readonly ApiToken[] }
    }>({
      ofKeys: api.ask('GET /api/sites/:site/keys', { site }, signal),
      ofTokens: api.ask('GET /api/sites/:site/tokens', { site }, signal),
    }),
  )
  const { shown, onMade } = useMade(reload)
  return (
    <div class="stack">
      {shown}
      <LoadedPart loaded={loaded} onRetry={reload}>
        {({ ofKeys, ofTokens }) => (
          <div class="stack">
            <KeysCard keys={ofKeys.keys} zone={zone} onMade={onMade} onChanged={reload} />
            <TokensCard tokens={ofTokens.tokens} zone={zone} onChanged={reload} />
            <div class="columns">
              <NewKeyCard onMade={onMade} />
              <NewTokenCard onMade={onMade} />
              <SecretCard onMade={onMade} />
            </div>
          </div>
        )}
      </LoadedPart>
    </div>
  )
}
