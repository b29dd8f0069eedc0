import { expect, test } from 'vitest'
import { toSourceKind } from './source-traits.ts'

test.each([
  ['a search engine', { referrer: 'www.google.de' }, 'search'],
  ['another search engine', { referrer: 'duckduckgo.com' }, 'search'],
  ['a social network', { referrer: 'l.instagram.com' }, 'social'],
  ['a short link of a network', { referrer: 't.co' }, 'social'],
  ['web mail', { referrer: 'mail.google.com' }, 'email'],
  ['another site', { referrer: 'blog.example' }, 'referral'],
  ['a newsletter', { source: 'news', medium: 'email' }, 'email'],
  ['a paid click from a search engine', { click: 'gclid', referrer: 'www.google.com' }, 'paid'],
  ['a paid campaign', { medium: 'cpc', campaign: 'spring' }, 'paid'],
  ['an app that marks its links', { source: 'app' }, 'referral'],
  ['a visitor who came by themselves', { kind: 'direct' }, 'direct'],
  ['nothing known', {}, undefined],
  ['a mark that is no text', { medium: 7 }, 'referral'],
])('the kind of %s is told', (_, source, kind) => {
  expect(toSourceKind(source)).toBe(kind)
})
