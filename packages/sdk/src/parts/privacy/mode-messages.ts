import { isRecord, type SiteSettings } from '@segue/protocol'
import type { PrivacyMessages } from './messages.ts'

/** What is true in place of the panel's own texts, by how a site keeps and sends. `both` is for sites with both modes. */
export const MODE_MESSAGES: {
  readonly [mode in 'cookieless' | 'localOnly' | 'both']: Partial<PrivacyMessages>
} = {
  cookieless: {
    intro:
      'This site adapts to what you look at. What it remembers for that is gone when you leave this page, and here is all of it.',
    personalizationHint: 'What you look at is remembered until you leave this page.',
    measurementHint:
      'What you do is sent to this site under a number of the day. After midnight (UTC) nobody can tell that it was you.',
    saved: 'That holds until you leave this page.',
    forgetHint:
      'This page forgets what you did on it and your choice. What was sent before, if anything, stays with the site. After midnight (UTC) nobody can tell that it was you.',
  },
  localOnly: {
    measurementHint:
      'Which version you were shown and whether it helped is sent to this site, as a count without a number, and only while you allow both.',
    forgetHint:
      'This browser forgets your history here and your choice. Counts that were sent before, if any, stay with the site. Nobody can tell that they were yours.',
  },
  both: {
    forgetHint:
      'This page forgets what you did on it and your choice. Counts that were sent before, if any, stay with the site. Nobody can tell that they were yours.',
  },
}

/** The texts that are other ones with these settings. A tag says a mode as a word, or by an attribute without one. */
export function toModeMessages(settings: SiteSettings): Partial<PrivacyMessages> {
  const { cookieless, localOnly, both } = MODE_MESSAGES
  const isLocalOnly = (settings.localOnly ?? false) !== false
  if (!isCookieless(settings)) return isLocalOnly ? localOnly : {}
  return isLocalOnly ? { ...cookieless, ...localOnly, ...both } : cookieless
}

/** True of a site that stores nothing in the browser. */
export function isCookieless({ identity }: SiteSettings): boolean {
  const mode: unknown = isRecord(identity) ? identity.mode : identity
  return mode === 'cookieless'
}
