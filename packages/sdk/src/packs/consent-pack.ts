import type { ConsentSource } from '@segue/protocol'
import type { ConsentParts, Pack } from '../pack.ts'
import { hearConsentMode } from './consent/consent-mode.ts'
import { joinSaid, type Said, SILENT } from './consent/said.ts'
import { hearTcf } from './consent/tcf.ts'
import { createTold } from './consent/told.ts'

/** Asks the tools of the page that `settings.consentSources` lists. Until all have answered, nothing is granted. */
export const CONSENT_PACK: Pack = {
  hearConsent(parts) {
    const { config, consent } = parts
    const { consentSources = [] } = config.settings ?? {}
    // A tag can say them as a text, like its other lists. What is no source never answers.
    const sources: readonly string[] = `${consentSources}`.match(/\w+/g) ?? []
    if (!sources.length) return
    const told = createTold(config.site)
    // All are silent before the first one speaks: its grant has to wait for the others.
    const all = sources.map(() => SILENT)
    for (const [place, source] of sources.entries())
      SOURCES[source as ConsentSource]?.(parts, (said) => {
        all[place] = said
        told.take(joinSaid(all))
        consent.hear(told.said)
      })
    consent.hear(told.said)
  },
}

const SOURCES: {
  readonly [source in ConsentSource]: (parts: ConsentParts, say: (said: Said) => void) => void
} = { consent_mode: hearConsentMode, tcf: hearTcf }
