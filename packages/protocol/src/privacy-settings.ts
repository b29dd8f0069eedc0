/** A tool of the page that says what the visitor allows, beside the call `consent`. */
export type ConsentSource = 'consent_mode' | 'tcf'

/** Every source of consent. */
export const CONSENT_SOURCES: readonly ConsentSource[] = ['consent_mode', 'tcf']

/** What an answer by the Transparency and Consent Framework means here. */
export interface TcfSettings {
  /** The purposes that all need consent. Default: `TCF_PURPOSES.personalization`. */
  readonly personalization?: readonly number[]
  /** The same for measurement. Default: `TCF_PURPOSES.measurement`. */
  readonly measurement?: readonly number[]
  /** Those of `TCF_INTEREST_PURPOSES` for which legitimate interest does in place of consent. Default: none. */
  readonly legitimateInterest?: readonly number[]
  /** The id in the Global Vendor List whose consent is needed as well. Default: none. */
  readonly vendor?: number
  /** What counts where the GDPR does not apply. Default `pending`: that nobody has to ask is no grant. */
  readonly elsewhere?: 'granted' | 'pending'
}

/**
 * The framework's purposes behind ours. 1: store and read on the device. 5 and 6: profiles for content, and their use.
 * 8 and 9: measure content, understand audiences.
 */
export const TCF_PURPOSES = { personalization: [1, 5, 6], measurement: [1, 8, 9] } as const

/** The purposes for which the framework lets vendors claim legitimate interest: never for storing or for profiles. */
export const TCF_INTEREST_PURPOSES: readonly number[] = [2, 7, 8, 9, 10, 11]

/** Which properties events may have. */
export interface PropertyRules {
  /** Only these are kept. Default: all. */
  readonly allow?: readonly PropertyRule[]
  /** These are removed, also where `allow` names them. Default: none. */
  readonly deny?: readonly PropertyRule[]
}

/** Properties of some events. In both globs `*` stands for any characters. */
export interface PropertyRule {
  /** A glob of event types. Default: all events. */
  readonly event?: string
  /** A glob of property paths such as `items.item_name`; it holds for everything below as well. */
  readonly prop: string
}
