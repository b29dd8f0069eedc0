import type { Consent, ConsentState, SiteConfig } from '@segue/protocol'
import { readText, writeText } from './platform.ts'

/** The visitor's choice per purpose. */
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

/**
 * Creates the keeper. The choice itself is the one thing stored after a denial: two words without any id, so that a
 * visitor who denied is not asked again on every page. `initial` is the state while nobody has chosen; `onChange` is
 * told what a change replaced.
 */
export function createConsent(
  initial: ConsentState,
  key: string,
  onChange: (before: Consent) => void,
): ConsentKeeper {
  let stored = readText(key)
  let state = toConsent(stored)

  function toConsent(text: string | null): Consent {
    const known = CHOICE.test(`${text}`) ? text : `${initial},${initial}`
    const [personalization, measurement] = `${known}`.split(',') as [ConsentState, ConsentState]
    return { personalization, measurement }
  }

  function follow(text: string | null, kept = text): void {
    const before = state
    stored = kept
    state = toConsent(text)
    if (toText(state) !== toText(before)) onChange(before)
  }

  return {
    state() {
      const text = readText(key)
      if (text !== stored) follow(text)
      return state
    },
    set({ personalization: p, measurement: m }) {
      const text = `${toState(p) ?? state.personalization},${toState(m) ?? state.measurement}`
      follow(text, writeText(key, text))
    },
    clear: () => follow(writeText(key, null)),
  }
}

/** The state while nobody has chosen. The browser's own denial beats what the site sets up. */
export function toInitialConsent({ consent, config }: ConsentSetup): ConsentState {
  if (readsDenial(navigator)) return 'denied'
  return (consent ?? config.settings?.consent) === 'granted' ? 'granted' : 'pending'
}

/** What a site sets up about consent: the tag's word counts before that of the site config. */
export interface ConsentSetup {
  readonly consent?: 'granted' | 'required'
  readonly config: SiteConfig
}

/** True when the browser says that its user wants no tracking: Global Privacy Control, or the older Do Not Track. */
export function readsDenial(browser: Navigator): boolean {
  const { globalPrivacyControl } = browser as Navigator & { globalPrivacyControl?: unknown }
  return globalPrivacyControl === true || browser.doNotTrack === '1'
}

/** True when at least one purpose lets us store the visitor's id. */
export function mayStore(consent: Consent): boolean {
  return /granted/.test(toText(consent))
}

function toText({ personalization, measurement }: Consent): string {
  return `${personalization},${measurement}`
}

function toState(choice: unknown): ConsentState | undefined {
  return choice === true ? 'granted' : choice === false ? 'denied' : undefined
}

const CHOICE = /^(granted|denied|pending),(granted|denied|pending)$/
