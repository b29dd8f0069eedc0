import type { Change, Condition, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { packsFor } from './packs-for.ts'

/** One experience, and it does not run: nothing of it is to be measured. No goal either. */
const PAUSED: SiteConfig = {
  ...SITE_CONFIG,
  goals: [],
  experiences: SITE_CONFIG.experiences.map((one) => ({ ...one, state: 'paused' as const })),
}
const withSegment = (when: Condition): SiteConfig => ({
  ...PAUSED,
  segments: [{ id: 'some', name: 'Some', when }],
})
const withChange = (change: Change): SiteConfig => ({
  ...PAUSED,
  experiences: PAUSED.experiences.map((experience) => ({
    ...experience,
    variants: [{ id: 'a', name: 'A', changes: [change, change] }],
  })),
})

test.each<[string, SiteConfig, string[]]>([
  ['a simple site', PAUSED, []],
  ['an experience that runs', { ...SITE_CONFIG, goals: [] }, ['display']],
  ['a list of tracks without it', { ...SITE_CONFIG, goals: [], settings: { track: [] } }, []],
  ['a goal that counts purchases', { ...PAUSED, goals: SITE_CONFIG.goals }, ['purchases']],
  [
    'a rule that counts them',
    withSegment({ event: 'purchase', op: 'at_least', value: 1 }),
    ['purchases'],
  ],
  [
    'a site that counts on the device',
    { ...SITE_CONFIG, goals: [], settings: { localOnly: true } },
    ['local-only'],
  ],
  [
    'a fact of the cart',
    withSegment({ trait: 'cart.value', op: 'at_least', value: 100 }),
    ['watch'],
  ],
  [
    'the browser',
    withSegment({ trait: 'device.browser', op: 'equals', value: 'safari' }),
    ['facts'],
  ],
  [
    'the page of the first visit',
    withSegment({ trait: 'source.first.landing', op: 'equals', value: '/c' }),
    ['facts'],
  ],
  ['rage clicks', withSegment({ event: 'rage_click', op: 'at_least', value: 1 }), ['watch']],
  ['a pattern', withSegment({ trait: 'page.path', op: 'regex', value: '^/a' }), ['rules']],
  [
    'new nodes',
    withChange({ kind: 'insert', target: { selector: 'p' }, position: 'after', nodes: ['Hi'] }),
    ['content'],
  ],
  [
    'a merge tag for a fact that a page tells',
    withChange({ kind: 'text', target: { selector: 'p' }, text: 'More of {{page.brand|this}}' }),
    ['merge-tags', 'context'],
  ],
  ['a way to another page', withChange({ kind: 'redirect', to: '/b' }), ['redirect']],
  [
    'an element in a second place',
    withChange({
      kind: 'duplicate',
      target: { selector: 'p' },
      position: 'after',
      to: { selector: 'p' },
    }),
    ['layout'],
  ],
  [
    'every part of identity',
    { ...PAUSED, settings: { identity: { cookie: {}, links: ['b.example'], users: {} } } },
    ['visitor-cookie', 'visitor-links', 'user-tokens'],
  ],
  [
    'a cookieless site',
    { ...PAUSED, settings: { identity: { mode: 'cookieless' } } },
    ['cookieless'],
  ],
  [
    'a stub that may hide, on a site that stores something,',
    { ...PAUSED, settings: { hideMsMax: 300 } },
    ['hints'],
  ],
  [
    'a stub that may hide, on a cookieless site,',
    { ...PAUSED, settings: { hideMsMax: 300, identity: { mode: 'cookieless' } } },
    ['cookieless'],
  ],
  [
    'a track in the settings',
    { ...PAUSED, settings: { ...SITE_CONFIG.settings, track: ['engagement'] } },
    ['engagement'],
  ],
  [
    'a source of consent',
    { ...PAUSED, settings: { ...SITE_CONFIG.settings, consentSources: ['tcf'] } },
    ['consent'],
  ],
  [
    'properties that may not leave, in local-only mode,',
    { ...PAUSED, settings: { properties: {}, localOnly: true } },
    ['properties', 'local-only'],
  ],
  [
    'an event of a track',
    withSegment({ event: 'element_seen', op: 'at_least', value: 1 }),
    ['engagement'],
  ],
  [
    'a goal on an event of a track',
    { ...PAUSED, goals: [{ id: 'read', name: 'Read', event: 'scroll' }] },
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
    { ...PAUSED, settings: { ...SITE_CONFIG.settings, track: ['frustration'] } },
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
    { ...PAUSED, settings: { sessionEndsAt: ['midnight'] } },
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
