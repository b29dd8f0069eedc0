import { includesRole, type VisitorHistory } from '@segue/protocol/api'
import { useMemo, useState } from 'preact/hooks'
import type { DraftRoomProps } from '../draft/draft-screen.tsx'
import { useSiteDraft } from '../draft/site-draft.ts'
import { Choice } from '../elements/choice.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { Icon } from '../elements/icon.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { Skeleton } from '../elements/skeleton.tsx'
import { useLoad } from '../load/use-load.ts'
import { visitors as texts } from '../messages/en/visitors.ts'
import type { Answer } from '../problem.ts'
import { toAddress } from '../shell/to-address.ts'
import { useSite, useStudio } from '../studio.ts'
import { useTrace } from './use-trace.ts'
import { loadVersions, toDraftVersions, type Versions } from './versions.ts'
import { VisitorRoom } from './visitor-room.tsx'

/** One visitor, once their history and the configs of its time are there. The draft can take the configs' place. */
export function VisitorPart(props: DraftRoomProps & { readonly visitor: string }) {
  const { visitor, published, onChanged } = props
  const { api } = useStudio()
  const site = useSite().id
  const draft = useSiteDraft(site, props, onChanged)
  const { loaded, reload } = useLoad(
    JSON.stringify([site, visitor]),
    async (signal): Promise<Answer<{ history: VisitorHistory; versions: Versions }>> => {
      const name = 'GET /api/sites/:site/visitors/:visitor/history'
      const answer = await api.ask(name, { site, visitor }, signal)
      if (!answer.ok) return answer
      const history = answer.value
      const wanted = history.events.flatMap(({ version }) => version ?? [])
      const versions = await loadVersions({ api, site, published }, wanted, signal)
      return versions.ok ? { ok: true, value: { history, versions: versions.value } } : versions
    },
  )
  return (
    <div class="stack">
      {loaded.kind !== 'ready' && <BackLink />}
      <LoadedPart loaded={loaded} onRetry={reload} lines={12}>
        {(found) => <Traced {...found} draft={draft.changed ? draft.config : null} />}
      </LoadedPart>
    </div>
  )
}

function Traced(props: {
  readonly history: VisitorHistory
  readonly versions: Versions
  readonly draft: Parameters<typeof toDraftVersions>[0] | null
}) {
  const { history, draft } = props
  const [by, setBy] = useState<'then' | 'draft'>('then')
  const versions = useMemo(
    () => (by === 'draft' && draft ? toDraftVersions(draft) : props.versions),
    [by, draft, props.versions],
  )
  const stops = useTrace(history, versions)
  return (
    <div class="stack">
      <div class="visitor-bar">
        <div class="rule-starts">
          <BackLink />
          <LooksLink visitor={history.visitor} />
        </div>
        {draft && <Choice label={texts.by} value={by} options={texts.bys} onChoose={setBy} />}
      </div>
      {stops === null ? (
        <div role="status" aria-label={texts.tracing}>
          <Skeleton lines={12} />
        </div>
      ) : stops.length === 0 ? (
        <EmptyState title={texts.notTried} why={texts.notTriedWhy} />
      ) : (
        <VisitorRoom key={by} history={history} stops={stops} zone={versions.zone} />
      )}
    </div>
  )
}

/** For admins: who looked at this visitor before. */
function LooksLink({ visitor }: { readonly visitor: string }) {
  if (!includesRole(useSite().role, 'admin')) return null
  return (
    <p>
      <a
        class="button button-quiet"
        href={toAddress('/studio/settings', { show: 'looks', id: visitor })}
      >
        {texts.looks}
      </a>
    </p>
  )
}

function BackLink() {
  return (
    <p>
      <a class="button" href="/studio/visitors">
        <Icon name="back" />
        {texts.back}
      </a>
    </p>
  )
}
