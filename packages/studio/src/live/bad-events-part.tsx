import { EmptyState } from '../elements/empty-state.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { BAD_EVENTS_MAX } from '../limits.ts'
import { useLoad } from '../load/use-load.ts'
import { en } from '../messages/en.ts'
import { useSite, useStudio } from '../studio.ts'
import { BadGroupRow } from './bad-group-row.tsx'
import { groupBadEvents } from './group-bad-events.ts'

/** Events that were refused, by reason and place, each with what to do and a way to try them again. */
export function BadEventsPart({ zone }: { zone: string }) {
  const { api } = useStudio()
  const site = useSite().id
  const { loaded, reload } = useLoad(site, (signal) => api.loadBadEvents(site, signal))
  return (
    <LoadedPart loaded={loaded} onRetry={reload}>
      {({ events }) =>
        events.length === 0 ? (
          <EmptyState title={en.live.noBad} why={en.live.noBadWhy} />
        ) : (
          <div class="stack">
            <p class="small muted">{en.live.badAbout(events.length === BAD_EVENTS_MAX)}</p>
            <ol class="events">
              {groupBadEvents(events).map((group) => (
                <BadGroupRow
                  key={`${group.code} ${group.path}`}
                  group={group}
                  zone={zone}
                  onReplayed={reload}
                />
              ))}
            </ol>
          </div>
        )
      }
    </LoadedPart>
  )
}
