import type { Change, Condition, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { packsFor } from './packs-for.ts'

const withSegment = (when: Condition): SiteConfig => ({
  ...SITE_CONFIG,
  segments: [{ id: 'some', name: 'Some', when }],
})
const withChange = (change: Change): SiteConfig => ({
  ...SITE_CONFIG,
  experiences: SITE_CONFIG.experiences.map((experience) => ({
    ...experience,
    variants: [{ id: 'a', name: 'A', changes: [change, change] }],
  })),
})

test.each<[string, SiteConfig, string[]]>([
  ['a simple site', SITE_CONFIG, []],
  [
    'a fact of the cart',
    withSegment({ trait: 'cart.value', op: 'at_least', value: 100 }),
    ['watch'],
  ],
  ['rage clicks', withSegment({ event: 'rage_click', op: 'at_least', value: 1 }), ['watch']],
  ['a pattern', withSegment({ trait: 'page.path', op: 'regex', value: '^/a' }), ['rules']],
  [
    'new nodes',
    withChange({ kind: 'insert', target: { selector: 'p' }, position: 'after', nodes: ['Hi'] }),
    ['content'],
  ],
  [
    'every part of identity',
    { ...SITE_CONFIG, settings: { identity: { cookie: {}, links: ['b.example'], users: {} } } },
    ['visitor-cookie', 'visitor-links', 'user-tokens'],
  ],
  [
    'a cookieless site',
    { ...SITE_CONFIG, settings: { identity: { mode: 'cookieless' } } },
    ['cookieless'],
  ],
  [
    'a stub that may hide, on a site that stores something,',
    { ...SITE_CONFIG, settings: { hideMsMax: 300 } },
    ['hints'],
  ],
  [
    'a stub that may hide, on a cookieless site,',
    { ...SITE_CONFIG, settings: { hideMsMax: 300, identity: { mode: 'cookieless' } } },
    ['cookieless'],
  ],
  [
    'a track in the settings',
    { ...SITE_CONFIG, settings: { ...SITE_CONFIG.settings, track: ['engagement'] } },
    ['engagement'],
  ],
  [
    'a source of consent',
    { ...SITE_CONFIG, settings: { ...SITE_CONFIG.settings, consentSources: ['tcf'] } },
    ['consent'],
  ],
  [
    'properties that may not leave, in local-only mode,',
    { ...SITE_CONFIG, settings: { properties: {}, localOnly: true } },
    ['properties', 'local-only'],
  ],
  [
    'an event of a track',
    withSegment({ event: 'element_seen', op: 'at_least', value: 1 }),
    ['engagement'],
  ],
  [
    'a goal on an event of a track',
    { ...SITE_CONFIG, goals: [{ id: 'read', name: 'Read', event: 'scroll' }] },
    ['engagement'],
  ],
  [
    'clicks that lead to other sites',
    withSegment({
      event: 'click',
      where: { prop: 'outbound', op: 'equals', value: true },
      op: 'at_least',
      value: 1,
    }),
    ['links'],
  ],
  [
    'frustration, which rage clicks are part of,',
    { ...SITE_CONFIG, settings: { ...SITE_CONFIG.settings, track: ['frustration'] } },
    ['watch', 'frustration'],
  ],
  [
    'a list of tracks, which is exact whatever the rules name,',
    {
      ...withSegment({ event: 'form_submit', op: 'at_least', value: 1 }),
      settings: { track: ['media'] },
    },
    ['media'],
  ],
  [
    'a rule for the end of sessions',
    { ...SITE_CONFIG, settings: { sessionEndsAt: ['midnight'] } },
    ['sessions'],
  ],
  [
    'a fact that pages tell in their JSON-LD',
    withSegment({ trait: 'page.brand', op: 'equals', value: 'Peak' }),
    ['context'],
  ],
  ['a fact of every page', withSegment({ trait: 'page.path', op: 'equals', value: '/' }), []],
  ['an event of the core', withSegment({ event: 'click', op: 'at_least', value: 1 }), []],
])('%s needs exactly its packs', (_, config, expected) => {
  expect(packsFor(config)).toEqual(expected)
})
