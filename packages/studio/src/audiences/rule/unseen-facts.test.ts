import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { unseenFacts, worthOf } from './unseen-facts.ts'

const view: Condition = { event: 'view_item', op: 'at_least', value: 3, within: { days: 7 } }
const mobile: Condition = { trait: 'device.kind', op: 'equals', value: 'mobile' }
const zone: Condition = { trait: 'geo.timeZone', op: 'equals', value: 'Europe/Oslo' }
const isDarkUnknown: Condition = { trait: 'device.dark', op: 'not_exists' }
const config = {
  ...SITE_CONFIG,
  segments: [
    { id: 'local', name: 'Local', when: zone },
    { id: 'circle', name: 'Circle', when: { segment: 'circle' } },
  ],
  journey: {
    stages: [
      { id: 'first', name: 'First' },
      { id: 'near', name: 'Near', enter: zone },
    ],
  },
}

test.each<[string, unknown, readonly string[]]>([
  ['what stored events tell is counted', { all: [view, mobile] }, []],
  ['what only the browser knows is named once', { any: [zone, { none: [zone] }] }, ['time zone']],
  ['so is what another segment asks for', { segment: 'local' }, ['time zone']],
  ['so is what leads to any stage', { stage: 'first' }, ['time zone']],
  ['segments in a circle end', { segment: 'circle' }, []],
])('%s', (_, rule, facts) => {
  expect(unseenFacts(rule, config)).toEqual(facts)
})

test.each<[string, number, unknown, string]>([
  ['nobody is a number where everything is stored', 0, view, 'exact'],
  ['nobody says nothing about what only browsers know', 0, { all: [view, zone] }, 'nothing'],
  ['those who match without it are at least those', 7, { any: [view, zone] }, 'floor'],
  ['so are those of a segment that is named', 7, { any: [view, { segment: 'local' }] }, 'floor'],
  ['who has no such fact here may have it in the browser', 7, isDarkUnknown, 'nothing'],
  ['who is at a stage here may be at another one', 7, { stage: 'first' }, 'nothing'],
  ['events told apart by it may be others', 7, { ...view, where: zone }, 'nothing'],
])('%s', (_, visitors, rule, worth) => {
  expect(worthOf(visitors, rule, config)).toBe(worth)
})
