import { useState } from 'preact/hooks'
import { Choice } from '../elements/choice.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { AUDIT_ENTRIES_MAX } from '../limits.ts'
import { useLoad } from '../load/use-load.ts'
import { settings } from '../messages/en/settings.ts'
import { useSite, useStudio } from '../studio.ts'
import { ActivityCard } from './activity-card.tsx'
import { OlderRows } from './older-rows.tsx'

/** The audit log of the site; for owners that of the collector, too. */
export function ActivityPart({ zone }: { zone: string }) {
  const { api, session } = useStudio()
  const site = useSite().id
  const state = session.state.value
  const [log, setLog] = useState<'site' | 'collector'>('site')
  const read = (query: { limit: number; before?: number }, signal?: AbortSignal) =>
    log === 'site'
      ? api.ask('GET /api/sites/:site/audit', { site, query }, signal)
      : api.ask('GET /api/audit', { query }, signal)
  const key = `${site} ${log}`
  const { loaded, reload } = useLoad(key, (signal) => read(FIRST, signal))
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
        {(page) => (
          <OlderRows
            key={key}
            first={page}
            rowsOf={({ entries }) => entries}
            readBefore={(before) => read({ ...FIRST, before })}
            button={settings.activity.older}
            nothing={<EmptyState title={settings.activity.none} why={settings.activity.noneWhy} />}
          >
            {(entries) => <ActivityCard entries={entries} zone={zone} />}
          </OlderRows>
        )}
      </LoadedPart>
    </div>
  )
}

const FIRST = { limit: AUDIT_ENTRIES_MAX }
