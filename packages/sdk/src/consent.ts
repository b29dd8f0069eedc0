import type { Consent, ConsentState, SiteConfig } from '@segue/protocol'
import { readText, writeText } from './platform.ts'

/** What the visitor allows, per purpose, out of everything that was said about it. */
export interface ConsentKeeper {
  /** The state now. Looks at what is stored again: a choice in another tab counts before our next read, write or send. */
  readonly state: () => Consent
  /** The visitor chose, through the site: purposes not named stay as they are. Beats GPC and DNT. */
  readonly set: (choice: ConsentChoice) => void
  /** From now on also asks what the page's own consent tools say. Called again when they say something new. */
  readonly hear: (said: () => Partial<Consent>) => void
  /** Forgets what is stored: the state is again what the page says. */
  readonly clear: () => void
}

/** What a site's consent banner hands over. */
export interface ConsentChoice {
  readonly personalization?: boolean
  readonly measurement?: boolean
}

/**
 * Creates the keeper. The choice itself is the one thing stored after a denial: two words without any id, so that a
 * visitor who denied is not asked again on every page. `initial` is the state while nobody has said anything, `denied`
 * when the browser or the page itself denies; `onChange` is told what a change replaced. Where what was granted before
 * `isWithdrawn`, a stored grant becomes a denial, in other tabs, too.
 */
export function createConsent(
  initial: ConsentState,
  key: string,
  onChange: (before: Consent) => void,
  isWithdrawn?: boolean,
): ConsentKeeper {
  let stored = readText(key)
  let choice = stored
  if (isWithdrawn && stored) {
    choice = 'denied,denied'
    stored = writeText(key, choice)
  }
  let hearSaid = (): Partial<Consent> => ({})
  let state = join()

  function join(): Consent {
    const { personalization, measurement } = hearSaid()
    const [p, m] = toWords(choice)
    return { personalization: toState(p, personalization), measurement: toState(m, measurement) }
  }

  /** One denial denies, whoever said it; a choice beats the browser, which beats the page. */
  function toState(chosen: ConsentState, said: ConsentState | undefined): ConsentState {
    if (chosen === 'denied' || said === 'denied') return 'denied'
    return chosen === 'granted' ? chosen : initial === 'denied' ? initial : (said ?? initial)
  }

  function follow(): Consent {
    const before = state
    state = join()
    if (`${Object.values(state)}` !== `${Object.values(before)}`) onChange(before)
    return state
  }

  function keep(text: string | null): void {
    stored = readText(key)
    choice = text
    // First carried out, then told: another tab that hears of a grant finds the visitor whom it lets be stored.
    follow()
    stored = writeText(key, choice)
  }

  return {
    state() {
      const text = readText(key)
      if (text !== stored) choice = stored = text
      return follow()
    },
    set({ personalization, measurement }) {
      const [p, m] = toWords(choice)
      keep(`${toWord(personalization) ?? p},${toWord(measurement) ?? m}`)
    },
    hear(said) {
      hearSaid = said
      follow()
    },
    clear() {
      writeText(key + TOLD, null)
      keep(null)
    },
  }
}

/**
 * The state while nobody has chosen. The browser's own denial beats what the site sets up; only a visitor's explicit
 * choice beats the browser's. Where the page's consent tools are asked, nothing is granted before they have answered.
 */
export function toInitialConsent(setup: ConsentSetup): ConsentState {
  const { consentSources = [] } = setup.config.settings ?? {}
  const said = readsDenial(navigator) ? 'denied' : readWord(setup)
  if (said === 'denied') return said
  return !consentSources.length && said === 'granted' ? said : 'pending'
}

/** What the page says about consent. The words of a tag are among the settings by now. */
export function readWord({ consent, config }: ConsentSetup): ConsentSetup['consent'] {
  return consent ?? config.settings?.consent
}

/** What a site sets up about consent: the tag's word counts before that of the site config. */
export interface ConsentSetup {
  readonly consent?: 'granted' | 'required' | 'denied'
  readonly config: SiteConfig
}

/** True when the browser says that its user wants no tracking: Global Privacy Control, or the older Do Not Track. */
export function readsDenial({ globalPrivacyControl, doNotTrack }: DenyingBrowser): boolean {
  return globalPrivacyControl === true || doNotTrack === '1'
}

/** A `Navigator`, with what only some browsers have. */
interface DenyingBrowser extends Pick<Navigator, 'doNotTrack'> {
  readonly globalPrivacyControl?: unknown
}

/** True when at least one purpose lets us store the visitor's id. */
export function mayStore(consent: Consent): boolean {
  return hasState(consent, 'granted')
}

/** True when a purpose is in the state. */
export function hasState(consent: Consent, state: ConsentState): boolean {
  return Object.values(consent).includes(state)
}

/** What is behind the key of the choice in the key of denials that the page's tools told. */
export const TOLD = ':told'

function toWords(choice: string | null): readonly [ConsentState, ConsentState] {
  return (CHOICE.test(choice as string) ? (choice as string) : 'pending,pending').split(
    ',',
  ) as never
}

function toWord(choice: unknown): ConsentState | undefined {
  return choice === true ? 'granted' : choice === false ? 'denied' : undefined
}

const CHOICE = /^(granted|denied|pending),(granted|denied|pending)$/
