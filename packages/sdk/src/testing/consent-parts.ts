import type { Consent, SiteSettings } from '@segue/protocol'
import type { ConsentParts } from '../pack.ts'
import { EMPTY_CONFIG } from './empty-config.ts'
import { toWatchParts } from './watch-parts.ts'

/** For tests: what a source of consent is given on a site with these settings. */
export function toConsentParts(
  settings: SiteSettings,
  hear: (said: () => Partial<Consent>) => void = () => {},
): ConsentParts {
  const parts = toWatchParts(settings)
  return {
    ...parts,
    config: { ...EMPTY_CONFIG, settings },
    consent: { ...parts.consent, hear },
  }
}
