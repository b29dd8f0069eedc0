import type { Consent, SiteSettings } from '@segue/protocol'
import { on } from '../emitter.ts'
import type { WatchParts } from '../pack.ts'
import { guard, listen, onStop } from '../platform.ts'
import type { Segue } from '../segue.ts'
import { createVisitor } from './create-visitor.ts'

/** For tests: what a plugin watches the page at hand with. `given` takes the place of what it names. */
export function toWatchParts(
  settings: SiteSettings = {},
  given: Partial<WatchParts> = {},
): WatchParts {
  let profile = createVisitor()
  const state = (): Consent => ({ personalization: 'granted', measurement: 'granted' })
  return {
    record: () => {},
    profile: () => profile,
    apply(step) {
      const update = step(profile)
      profile = update.profile
      return update.transitions
    },
    settings,
    view: { page: { url: 'https://shop.example/', path: '/', title: '', referrer: FROM } },
    open: () => {},
    consent: { state },
    segue: {} as Segue,
    loadPart: (name) => Promise.reject(new Error(`This test has no part ${name}`)),
    ...{ listen, guard, onStop, on },
    ...given,
  }
}

const FROM = 'https://from.example/'
