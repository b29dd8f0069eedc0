import type { Consent, ConsentState } from '@segue/protocol'
import type { TextStore } from './text-store.ts'

/** The visitor's choice per purpose, and who is told when it changes. */
export interface ConsentKeeper {
  /** The state now. Reads the stored choice again, so a choice in another tab counts before our next write or send. */
  readonly state: () => Consent
  /** The visitor chose, through the site: purposes not named stay as they are. Beats GPC and DNT. */
  readonly set: (choice: ConsentChoice) => void
  /** Forgets the choice: the state is the default again. */
  readonly clear: () => void
}

/** What a site's consent banner hands over. */
export interface ConsentChoice {
  readonly personalization?: boolean
  readonly measurement?: boolean
}

/** What a keeper needs. */
export interface ConsentParts {
  /** The state while nobody has chosen. */
  readonly initial: ConsentState
  readonly store: TextStore
  readonly key: string
  readonly onChange: (state: Consent, before: Consent) => void
}

/**
 * Creates the keeper. The choice itself is the one thing stored after a denial: two words without any id, so that a
 * visitor who denied is not asked again on every page.
 */
export function createConsent({ initial, store, key, onChange }: ConsentParts): ConsentKeeper {
  const start: Consent = { personalization: initial, measurement: initial }
  let text = store.get(key)
  let state = parseChoice(text) ?? start

  function change(next: Consent): void {
    const before = state
    state = next
    if (toText(next) !== toText(before)) onChange(next, before)
  }

  function write(next: string | null): void {
    text = store.set(key, next) ? next : null
  }

  return {
    state() {
      const stored = store.get(key)
      if (stored !== text) {
        text = stored
        change(parseChoice(stored) ?? start)
      }
      return state
    },
    set({ personalization, measurement }) {
      const next = {
        personalization: toState(personalization) ?? state.personalization,
        measurement: toState(measurement) ?? state.measurement,
      }
      write(toText(next))
      change(next)
    },
    clear() {
      write(null)
      change(start)
    },
  }
}

/** True when the browser says that its user wants no tracking: Global Privacy Control, or the older Do Not Track. */
export function readsDenial(browser: Navigator): boolean {
  const { globalPrivacyControl } = browser as Navigator & { globalPrivacyControl?: unknown }
  return globalPrivacyControl === true || browser.doNotTrack === '1'
}

function toText({ personalization, measurement }: Consent): string {
  return `${personalization},${measurement}`
}

function parseChoice(text: string | null): Consent | undefined {
  if (!CHOICE.test(`${text}`)) return undefined
  const [personalization, measurement] = `${text}`.split(',') as [ConsentState, ConsentState]
  return { personalization, measurement }
}

function toState(choice: unknown): ConsentState | undefined {
  return choice === true ? 'granted' : choice === false ? 'denied' : undefined
}

const CHOICE = /^(granted|denied|pending),(granted|denied|pending)$/
