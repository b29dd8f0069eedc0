import { EVENT_TYPES, isRecord, LOCAL_COUNT } from '@segue/protocol'
import type { Pack } from '../pack.ts'
import { createSieve } from './sieve.ts'

/**
 * Takes out of what leaves the device the properties that `settings.properties` does not let go. What waits for
 * consent keeps them: rules on the device may still have to see it.
 */
export const PROPERTIES_PACK: Pack = {
  fulfils: 'properties',
  begin({ config: { settings } }) {
    // The tag's are not checked when published: what cannot be read must not let everything leave.
    if (!isRecord(settings?.properties)) throw new Error('settings.properties is no object')
  },
  wrapQueue(queue, { settings }) {
    const sift = createSieve(settings?.properties ?? {})
    return {
      ...queue,
      add(entry) {
        const { event, envelope } = entry
        if (!envelope || KEPT.includes(event.type)) return queue.add(entry)
        const props = sift(event.type, event.props)
        queue.add({ ...entry, event: { ...event, props } })
      },
    }
  },
}

/** These hold ids of the site config only, and their flags become known after they were queued. */
const KEPT: readonly string[] = [EVENT_TYPES.exposure, EVENT_TYPES.stageChange, LOCAL_COUNT]
