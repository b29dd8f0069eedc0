import type { SiteSettings } from '@segue/protocol'
import { createPartError } from '../part-error.ts'
import { toModeMessages } from './mode-messages.ts'

/** Every text of the panel; some read otherwise where a site has a mode. `{…}` is filled in. */
export const PRIVACY_MESSAGES = {
  title: 'Your data here',
  intro:
    'This site adapts to what you look at. What it remembers for that lies in this browser, and here is all of it.',
  close: 'Close',
  remembered: 'What is remembered',
  nothing: 'Nothing. You have not allowed it, or have just come.',
  onlyVisits:
    'Only a random number, and when you came. You have not allowed it to remember what you look at.',
  untilYouLeave:
    'What you look at is remembered only until you leave this page: you have not chosen yet.',
  since: 'First visit',
  visits: 'Visits',
  seenAs: 'You are seen as',
  stage: 'How far you are',
  did: 'What you did lately',
  times: '{count} ×',
  everything: 'Show every detail',
  why: 'Why you see this',
  whyNone: 'Nothing on this page was adapted for you.',
  whyEveryone: '{name}: everybody sees this.',
  whyBecause: '{name}: you see this version because {reasons}.',
  whyOriginal:
    '{name}: you see the original. A share of visitors does, so that versions can be compared.',
  inSegment: 'you are seen as “{segment}”',
  and: 'and',
  choices: 'What you allow',
  personalization: 'Adapt this site to me',
  personalizationHint: 'What you look at is remembered in this browser.',
  measurement: 'Count what helps',
  measurementHint: 'Your visits are sent to this site under a random number.',
  signal: 'Your browser asks sites not to track you. That counts until you allow it here.',
  saved: 'Saved.',
  overruled:
    'Still not allowed: your answer to this page’s own question about consent is no, and every no counts. Change it there, too.',
  notSaved: 'Not saved: this page is a preview, or could not start.',
  download: 'Download my data',
  downloadFailed: 'The data could not be read. Please try again.',
  forget: 'Forget me',
  forgetQuestion: 'Forget everything?',
  forgetHint:
    'This browser forgets your history here and your choice. What was sent before, if anything, stays with the site under the number {visitor}: give it that number to have it erased.',
  forgetYes: 'Forget everything',
  forgetNo: 'Keep it',
  forgotten: 'Everything was forgotten.',
} as const

/** The texts of the panel, in any language. What is left out is English. */
export type PrivacyMessages = { readonly [name in keyof typeof PRIVACY_MESSAGES]: string }

/**
 * The texts of a site with these settings, the site's own laid over ours. Throws for a name that there is not, and for
 * what is no text.
 */
export function toMessages(own: unknown, settings: SiteSettings = {}): PrivacyMessages {
  const names = Object.keys(PRIVACY_MESSAGES)
  for (const [name, text] of Object.entries(Object(own))) {
    if (!names.includes(name)) throw createPartError('MESSAGE_UNKNOWN', 'privacy', name, names)
    if (typeof text !== 'string')
      throw createPartError('MESSAGE_INVALID', `privacy.${name}`, text, ['a text'])
  }
  return { ...PRIVACY_MESSAGES, ...toModeMessages(settings), ...Object(own) }
}

/** A message with its places filled: `{name}` by the value of that name. */
export function fillMessage(
  message: string,
  values: { readonly [name: string]: string | number },
): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`)
}
