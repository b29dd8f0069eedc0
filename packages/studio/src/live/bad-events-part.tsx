import type { RefusedEvent } from '@segue/protocol/api'
import { EmptyState } from '../elements/empty-state.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { toMoment } from '../format/dates.ts'
import { useLoad } from '../load/use-load.ts'
import { en } from '../messages/en.ts'
import { useSite, useStudio } from '../studio.ts'

/** Events that were refused, each with its reason and what to do. What arrived is shown as text only. */
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
          <ol class="events">
            {events.map((event, place) => (
              <BadEventRow key={place} event={event} zone={zone} />
            ))}
          </ol>
        )
      }
    </LoadedPart>
  )
}

function BadEventRow({ event, zone }: { event: RefusedEvent; zone: string }) {
  return (
    <li class="bad-event">
      <p class="bad-event-head">
        <span class="chip chip-bad">{event.code}</span>
        <time class="muted" dateTime={new Date(event.at).toISOString()}>
          {toMoment(event.at, zone)}
        </time>
      </p>
      <p>{en.live.badReceived(event.path, event.received)}</p>
      <p>{event.remedy}</p>
      {event.body && (
        <details>
          <summary>{en.live.badBody}</summary>
          <pre class="code">{event.body}</pre>
        </details>
      )}
    </li>
  )
}
