import type { SiteSettings } from '@segue/protocol'
import { describe, expect, test } from 'vitest'
import { type PRIVACY_MESSAGES, toMessages } from './messages.ts'

/** What a text may say only where it is true. */
const CLAIMS = {
  'this browser keeps what is remembered': /(in|forgets) this browser|This browser forgets/,
  'leaving the page ends it': /leave this page|This page forgets/,
  'a number leads to what was sent': /random number|\{visitor\}/,
  'midnight ends a number': /midnight/,
  'counts are all that is sent': /as a count|Counts that/,
}
type Claim = keyof typeof CLAIMS

const KEPT: Claim = 'this browser keeps what is remembered'
const LEFT: Claim = 'leaving the page ends it'
const NUMBER: Claim = 'a number leads to what was sent'
const MIDNIGHT: Claim = 'midnight ends a number'
const COUNTS: Claim = 'counts are all that is sent'

const STORED = {}
const COOKIELESS = { identity: { mode: 'cookieless' } } as const
const LOCAL_ONLY = { localOnly: true }
const BOTH = { ...COOKIELESS, ...LOCAL_ONLY }

const SENTENCES: readonly {
  readonly name: keyof typeof PRIVACY_MESSAGES
  readonly stored: readonly Claim[]
  readonly cookieless: readonly Claim[]
  readonly localOnly: readonly Claim[]
  readonly both: readonly Claim[]
}[] = [
  { name: 'intro', stored: [KEPT], cookieless: [LEFT], localOnly: [KEPT], both: [LEFT] },
  {
    name: 'personalizationHint',
    stored: [KEPT],
    cookieless: [LEFT],
    localOnly: [KEPT],
    both: [LEFT],
  },
  {
    name: 'measurementHint',
    stored: [NUMBER],
    cookieless: [MIDNIGHT],
    localOnly: [COUNTS],
    both: [COUNTS],
  },
  {
    name: 'forgetHint',
    stored: [KEPT, NUMBER],
    cookieless: [LEFT, MIDNIGHT],
    localOnly: [KEPT, COUNTS],
    both: [LEFT, COUNTS],
  },
  { name: 'saved', stored: [], cookieless: [LEFT], localOnly: [], both: [LEFT] },
  { name: 'untilYouLeave', stored: [LEFT], cookieless: [LEFT], localOnly: [LEFT], both: [LEFT] },
]

const MODES: readonly (readonly [mode: keyof (typeof SENTENCES)[number], SiteSettings])[] = [
  ['stored', STORED],
  ['cookieless', COOKIELESS],
  ['localOnly', LOCAL_ONLY],
  ['both', BOTH],
]

describe.each(MODES)('on a site that is %s', (mode, settings) => {
  test.each(SENTENCES)('$name claims what is true there, and nothing else', (sentence) => {
    const text = toMessages(undefined, settings)[sentence.name]
    const claimed = Object.entries(CLAIMS).filter(([, words]) => words.test(text))
    expect(claimed.map(([claim]) => claim)).toEqual(sentence[mode])
  })

  test('no other sentence claims anything that depends on it', () => {
    const known = SENTENCES.map(({ name }) => `${name}`)
    const others = Object.entries(toMessages(undefined, settings)).filter(
      ([name, text]) =>
        !known.includes(name) && Object.values(CLAIMS).some((each) => each.test(text)),
    )
    // It is shown only where visitors have a number.
    expect(others.map(([name]) => name)).toEqual(['onlyVisits'])
  })

  test('the texts that a site brings count as they are', () => {
    const own = { intro: 'Hei', forgetHint: 'Glem' }
    expect(toMessages(own, settings)).toMatchObject(own)
  })
})

test.each<[string, unknown]>([
  ['as a word', { identity: 'cookieless', localOnly: '' }],
  ['in the site config', BOTH],
])('modes said %s are the same', (_, settings) => {
  expect(toMessages(undefined, settings as SiteSettings)).toEqual(toMessages(undefined, BOTH))
})
