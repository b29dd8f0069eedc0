import type { Consent, ConsentState } from '@segue/protocol'

/** What one source says. A purpose that is absent is none of its business. */
export type Said = { -readonly [purpose in keyof Consent]?: ConsentState }

/** The purposes that visitors are asked for. */
export const PURPOSES = ['personalization', 'measurement'] as const

/** A source that was not heard yet. */
export const SILENT: Said = { personalization: 'pending', measurement: 'pending' }

/**
 * What sources say together: one denial denies; one that still waits keeps everybody waiting; else a grant is one.
 * A purpose that is nobody's business waits.
 */
export function joinSaid(all: readonly Said[]): Consent {
  const join = (purpose: keyof Consent): ConsentState => {
    const states = all.flatMap((said) => said[purpose] ?? [])
    if (states.includes('denied')) return 'denied'
    return states.includes('granted') && !states.includes('pending') ? 'granted' : 'pending'
  }
  return { personalization: join('personalization'), measurement: join('measurement') }
}
