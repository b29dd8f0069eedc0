import type { Consent, SiteSettings } from '@segue/protocol'
import { on } from '../emitter.ts'
import type { ConsentParts } from '../pack.ts'
import { guard, listen, onStop } from '../platform.ts'
import { createVisitor } from './create-visitor.ts'

/** For tests: what a source of consent is given on a site with these settings. */
export function toConsentParts(
  settings: SiteSettings,
  hear: (said: () => Partial<Consent>) => void = () => {},
): ConsentParts {
  const config = {
    ...{ v: 1 as const, site: 'shop', name: 'Shop', timeZone: 'UTC', currency: 'EUR', settings },
    ...{ segments: [], journey: { stages: [] }, experiences: [], goals: [] },
  }
  const loadPart = () => Promise.reject(new Error('no parts in this test'))
  const profile = () => createVisitor()
  return {
    config,
    settings,
    consent: { hear },
    profile,
    apply: (step) => step(profile()),
    record: () => {},
    listen,
    guard,
    onStop,
    on,
    loadPart,
  }
}
