import type { ReceivedEvent } from '@segue/protocol/api'
import { useId, useState } from 'preact/hooks'
import { Icon } from '../elements/icon.tsx'
import { toClock } from '../format/dates.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'
import { EventDetails } from './event-details.tsx'

/** One event as a line that opens. Everything in it comes from visitors and is shown as text only. */
export function EventRow(props: { item: ReceivedEvent; names: Names; zone: string }) {
  const { item, names, zone } = props
  const [open, setOpen] = useState(false)
  const id = useId()
  const { event } = item
  return (
    <li class="event">
      <button
        class="event-line"
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <time class="event-time" dateTime={new Date(item.receivedAt).toISOString()}>
          {toClock(item.receivedAt, zone)}
        </time>
        <span class="event-type">{event.type}</span>
        <span class="event-path">{event.page.path || '/'}</span>
        {event.stage && <span class="chip">{names.stage(event.stage)}</span>}
        <span class="event-visitor muted" title={en.live.visitor}>
          {item.visitor.slice(0, VISITOR_CHARS)}
        </span>
        <Icon name="more" />
      </button>
      <div id={id} hidden={!open}>
        {open && <EventDetails item={item} names={names} zone={zone} />}
      </div>
    </li>
  )
}

const VISITOR_CHARS = 6
