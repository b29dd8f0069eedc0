import type { Delivery } from './delivery.ts'
import { scrubValues } from './scrub-values.ts'

/** Takes e-mail addresses, secrets and card numbers out of the events, before anything of them is written. */
export function scrubEvents(delivery: Delivery): void {
  delivery.events = delivery.events.map(({ event, ...rest }) => ({
    ...rest,
    event: { ...event, page: scrubValues(event.page), props: scrubValues(event.props) },
  }))
}
