import type { JsonObject } from '@segue/protocol'
import { expect, test } from 'vitest'
import { isOtherCampaign } from './is-other-campaign.ts'

const SPRING = { source: 'news', campaign: 'spring' }

test.each<[string, JsonObject, JsonObject, boolean]>([
  ['another campaign', SPRING, { source: 'news', campaign: 'summer' }, true],
  [
    'the same one again',
    SPRING,
    { campaign: 'spring', source: 'news', referrer: 'a.example' },
    false,
  ],
  ['an advertisement', SPRING, { click: 'gclid' }, true],
  ['the first campaign after direct visits', {}, SPRING, true],
  ['a link without marks', SPRING, { referrer: 'pay.example' }, false],
  ['coming directly', SPRING, { kind: 'direct' }, false],
])('%s', (_, last, source, expected) => {
  const known = { first: { kind: 'direct' }, last }
  expect(isOtherCampaign(known, 'page_view', { source })).toBe(expected)
})

test('a view within the site has no source and is no campaign', () => {
  expect(isOtherCampaign({ first: SPRING, last: SPRING }, 'page_view', {})).toBe(false)
})

test('an event of the site with a property of that name is no landing', () => {
  const source = { campaign: 'summer' }
  expect(isOtherCampaign({ first: SPRING, last: SPRING }, 'share', { source })).toBe(false)
})

test('where no source is remembered, none is another', () => {
  const props = { source: SPRING }
  expect(isOtherCampaign({ first: {}, last: {} }, 'page_view', props)).toBe(false)
})
