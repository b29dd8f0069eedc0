import type { ApiToken, SiteKey } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { ShownOnce } from '../elements/shown-once.tsx'
import { joinAnswers } from '../load/join-answers.ts'
import { useLoad } from '../load/use-load.ts'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'
import { KeysCard } from './keys-card.tsx'
import { NewKeyCard } from './new-key-card.tsx'
import { NewTokenCard } from './new-token-card.tsx'
import { SecretCard } from './secret-card.tsx'
import { TokensCard } from './tokens-card.tsx'

/** Keys, the secret and API tokens: made, shown once, replaced and ended. */
export function KeysPart({ zone }: { zone: string }) {
  const { api } = useStudio()
  const site = useSite().id
  const [made, setMade] = useState<Made | null>(null)
  const { loaded, reload } = useLoad(site, (signal) =>
    joinAnswers<{
      ofKeys: { keys: readonly SiteKey[] }
      ofTokens: { tokens: readonly ApiToken[] }
    }>({
      ofKeys: api.ask('GET /api/sites/:site/keys', { site }, signal),
      ofTokens: api.ask('GET /api/sites/:site/tokens', { site }, signal),
    }),
  )
  const onMade = (made: Made) => {
    setMade(made)
    reload()
  }
  return (
    <div class="stack">
      {made && <ShownOnce {...made} about={settings.keys.once} onClose={() => setMade(null)} />}
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

/** A text that was just made and is not shown again, and what it is. */
export interface Made {
  readonly title: string
  readonly text: string
}
