import type { AuditEntry } from '@segue/protocol/api'
import { useEffect, useState } from 'preact/hooks'
import { Choice } from '../elements/choice.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { ProblemNote } from '../elements/problem-note.tsx'
import { AUDIT_ENTRIES_MAX } from '../limits.ts'
import { useAct } from '../load/use-act.ts'
import { useLoad } from '../load/use-load.ts'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'
import { ActivityCard } from './activity-card.tsx'

/** The audit log of the site; for owners that of the collector, too. */
export function ActivityPart({ zone }: { zone: string }) {
  const { api, session } = useStudio()
  const site = useSite().id
  const state = session.state.value
  const [log, setLog] = useState<'site' | 'collector'>('site')
  const [older, setOlder] = useState<readonly AuditEntry[]>([])
  const { busy, problem, act } = useAct()
  const read = (query: { limit: number; before?: number }, signal?: AbortSignal) =>
    log === 'site'
      ? api.ask('GET /api/sites/:site/audit', { site, query }, signal)
      : api.ask('GET /api/audit', { query }, signal)
  const { loaded, reload } = useLoad(`${site} ${log}`, (signal) => read(FIRST, signal))
  useEffect(() => setOlder([]), [site, log])
  return (
    <div class="stack">
      {state.kind === 'in' && state.user.isOwner && (
        <div>
          <Choice
            label={settings.activity.log}
            value={log}
            options={settings.activity.logs}
            onChoose={setLog}
          />
        </div>
      )}
      <LoadedPart loaded={loaded} onRetry={reload}>
        {({ entries }) => {
          const all = [...entries, ...older]
          const last = all.at(-1)
          if (last === undefined)
            return <EmptyState title={settings.activity.none} why={settings.activity.noneWhy} />
          const more = () =>
            act(
              () => read({ ...FIRST, before: last.at }),
              (page) => setOlder([...older, ...page.entries]),
            )
          return (
            <div class="stack">
              <ActivityCard key={log} entries={all} zone={zone} />
              {problem && <ProblemNote problem={problem} />}
              {all.length % AUDIT_ENTRIES_MAX === 0 && (
                <div>
                  <button class="button" type="button" disabled={busy} onClick={more}>
                    {settings.activity.older}
                  </button>
                </div>
              )}
            </div>
          )
        }}
      </LoadedPart>
    </div>
  )
}

const FIRST = { limit: AUDIT_ENTRIES_MAX }
