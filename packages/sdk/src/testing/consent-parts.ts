import type { Consent, SiteSettings } from '@segue/protocol'
import { on } from '../emitter.ts'
import type { ConsentParts } from '../pack.ts'
import { guard, listen, onStop } from '../platform.ts'
import { createVisitor } from './create-visitor.ts'
import { EMPTY_CONFIG } from './empty-config.ts'

/** For tests: what a source of consent is given on a site with these settings. */
export function toConsentParts(
  settings: SiteSettings,
  hear: (said: () => Partial<Consent>) => void = () => {},
): ConsentParts {
  const loadPart = () => Promise.reject(new Error('no parts in this test'))
  const profile = () => createVisitor()
  return {
    config: { ...EMPTY_CONFIG, settings },
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
