import type { Consent } from '@segue/protocol'
import type { Queue } from './delivery/queue.ts'
import type { Memory } from './memory.ts'
import type { Pipeline } from './pipeline.ts'
import type { Tab } from './tab.ts'
import type { Views } from './views.ts'

/** What follows a change of consent. */
export interface ConsentFollowers {
  readonly memory: Memory
  readonly tab: Tab
  readonly queue: Queue
  readonly pipeline: Pipeline
  readonly views: Views
}

/**
 * Gives what happens when consent changes. A denial is carried out at once: without measurement no event is left
 * anywhere, without personalization the page is the original again, without both nothing is stored.
 */
export function followConsent(parts: ConsentFollowers): (state: Consent, before: Consent) => void {
  const { memory, tab, queue, pipeline, views } = parts
  return (state, before) => {
    if (state.measurement === 'denied') {
      pipeline.drop()
      void queue.clear()
    }
    if (!mayStore(state)) {
      void memory.wipe()
      tab.renew()
    } else if (memory.keep()) pipeline.reapply()
    if (state.measurement === 'granted') pipeline.release()
    if (state.personalization !== before.personalization) views.redecide()
  }
}

/** True when at least one purpose lets us store the visitor's id. */
export function mayStore({ personalization, measurement }: Consent): boolean {
  return personalization === 'granted' || measurement === 'granted'
}
