import { type Consent, type Decision, type SiteConfig, toJson } from '@segue/protocol'
import { HINTS_CHARS_MAX } from '../limits.ts'
import type { Pack } from '../pack.ts'
import { parseJson } from '../parse-json.ts'
import { readText, writeText } from '../platform.ts'
import { type Hints, toHints } from './to-hints.ts'

let config: SiteConfig
let consent: () => Consent

/**
 * Leaves the stub of the next page what to hide there, in localStorage: only where the visitor granted
 * personalization, and as long as that holds. What would not fit is left out as a whole.
 */
export const HINTS_PACK: Pack = {
  begin(options, state) {
    config = options.config
    consent = state
  },
  watch({ guard, on, settings: { hideMsMax } }) {
    const key = `segue:${config.site}:hide`
    const forget = () => void writeText(key, null)
    on('wipe', guard(forget))
    on(
      'decision',
      guard((decision) => {
        const { personalization } = consent()
        if (personalization === 'denied' || !hideMsMax) forget()
        else if (personalization === 'granted') keep(key, decision)
      }),
    )
  },
}

function keep(key: string, decision: Decision): void {
  const known: Hints = Object(parseJson(readText(key)))
  const text = toJson(toHints(known, config.experiences, decision))
  writeText(key, text.length > HINTS_CHARS_MAX ? null : text)
}
