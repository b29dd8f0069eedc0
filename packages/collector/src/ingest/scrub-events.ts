import type { Delivery } from './delivery.ts'
import { scrubValues } from './scrub-values.ts'

/** Takes e-mail addresses, secrets and card numbers out of the events, before anything of them is written. */
export function scrubEvents(delivery: Delivery): void {
  delivery.events = delivery.events.map((sound) => {
    const { event } = sound
    const page = scrubValues(event.page)
    const props = scrubValues(event.props)
    if (page === event.page && props === event.props) return sound
    return { ...sound, event: { ...event, page, props } }
  })
}
