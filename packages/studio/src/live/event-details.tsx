import type { ReceivedEvent } from '@segue/protocol/api'
import type { ComponentChildren } from 'preact'
import { toClock, toMoment } from '../format/dates.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'

/** Everything an event carries. Addresses are text, never links: they come from visitors. */
export function EventDetails(props: { item: ReceivedEvent; names: Names; zone: string }) {
  const { item, names, zone } = props
  const { event, visitor, receivedAt } = item
  const variants = Object.entries(event.variants)
  return (
    <dl class="details">
      <Detail name={en.live.page}>
        {event.page.title && <span class="details-line">{event.page.title}</span>}
        <span class="details-line details-code">{event.page.url}</span>
      </Detail>
      {event.page.referrer && (
        <Detail name={en.live.referrer}>
          <span class="details-code">{event.page.referrer}</span>
        </Detail>
      )}
      <Detail name={en.live.visitor}>
        <span class="details-code">{visitor}</span>
      </Detail>
      <Detail name={en.live.stage}>{event.stage ? names.stage(event.stage) : en.live.none}</Detail>
      <Detail name={en.live.segments}>
        {event.segments.length > 0
          ? event.segments.map((id) => (
              <span key={id} class="chip">
                {names.segment(id)}
              </span>
            ))
          : en.live.none}
      </Detail>
      <Detail name={en.live.variants}>
        {variants.length > 0
          ? variants.map(([experience, arm]) => (
              <span key={experience} class="chip">
                {names.experience(experience)}: {names.arm(experience, arm)}
              </span>
            ))
          : en.live.none}
      </Detail>
      <Detail name={en.live.times}>
        {en.live.timesText(toMoment(event.at, zone), toClock(receivedAt, zone))}
      </Detail>
      <Detail name={en.live.props}>
        <pre class="code">{JSON.stringify(event.props, null, 2)}</pre>
      </Detail>
    </dl>
  )
}

function Detail({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="details-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
