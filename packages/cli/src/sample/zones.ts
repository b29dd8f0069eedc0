/** A time zone visitors live in. */
export interface Zone {
  /** IANA name. */
  readonly name: string
  readonly share: number
  /** Hours ahead of UTC in winter. Enough to put visits into waking hours, so summer time is left out. */
  readonly hoursAhead: number
  /** The browser's language there. */
  readonly language: string
}

/** Where visitors live. */
export const ZONES: readonly Zone[] = [
  { name: 'Europe/Oslo', share: 22, hoursAhead: 1, language: 'nb-NO' },
  { name: 'Europe/Stockholm', share: 12, hoursAhead: 1, language: 'sv-SE' },
  { name: 'Europe/Copenhagen', share: 7, hoursAhead: 1, language: 'da-DK' },
  { name: 'Europe/Helsinki', share: 5, hoursAhead: 2, language: 'fi-FI' },
  { name: 'Europe/Berlin', share: 20, hoursAhead: 1, language: 'de-DE' },
  { name: 'Europe/London', share: 14, hoursAhead: 0, language: 'en-GB' },
  { name: 'Europe/Amsterdam', share: 8, hoursAhead: 1, language: 'nl-NL' },
  { name: 'Europe/Paris', share: 6, hoursAhead: 1, language: 'fr-FR' },
  { name: 'America/New_York', share: 6, hoursAhead: -5, language: 'en-US' },
]
