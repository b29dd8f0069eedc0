import { useState } from 'preact/hooks'
import { EmptyState } from '../elements/empty-state.tsx'
import { Icon } from '../elements/icon.tsx'
import { toCount } from '../format/numbers.ts'
import { LIVE_EVENTS_MAX } from '../limits.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'
import { OpenSiteLink } from '../site/open-site-link.tsx'
import { useSite } from '../studio.ts'
import { EventRow } from './event-row.tsx'
import { countTypes } from './event-types.ts'
import { useLiveEvents } from './use-live-events.ts'

/** The events coming in, newest first. */
export function EventsPart({ names, zone }: { names: Names; zone: string }) {
  const { list, state, togglePause } = useLiveEvents(useSite().id)
  const [type, setType] = useState('')
  const events = list.shown.filter(({ event }) => type === '' || event.type === type)
  return (
    <>
      <div class="toolbar">
        <p class={`stream stream-${list.paused ? 'paused' : state}`} role="status">
          <span class="stream-dot" />
          {list.paused ? en.live.paused : en.live.states[state]}
        </p>
        <label class="field-inline">
          <span class="field-label">{en.live.type}</span>
          <select
            class="input"
            value={type}
            onChange={(event) => setType(event.currentTarget.value)}
          >
            <option value="">{en.live.allTypes}</option>
            {countTypes(list.shown).map((known) => (
              <option key={known.type} value={known.type}>
                {known.type} ({toCount(known.events)})
              </option>
            ))}
          </select>
        </label>
        <button class="button" type="button" onClick={togglePause}>
          <Icon name={list.paused ? 'resume' : 'pause'} />
          {list.paused ? en.live.resume(list.waiting.length) : en.live.pause}
        </button>
      </div>
      {events.length === 0 ? (
        <NoEvents filtered={list.shown.length > 0} />
      ) : (
        <>
          <ol class="events">
            {events.map((item) => (
              <EventRow key={item.event.id} item={item} names={names} zone={zone} />
            ))}
          </ol>
          <p class="small muted">{en.live.bounded(toCount(LIVE_EVENTS_MAX))}</p>
        </>
      )}
    </>
  )
}

function NoEvents({ filtered }: { filtered: boolean }) {
  if (filtered) return <EmptyState title={en.live.emptyFilter} why={en.live.emptyFilterWhy} />
  return (
    <EmptyState title={en.live.empty} why={en.live.emptyWhy}>
      <OpenSiteLink />
    </EmptyState>
  )
}
