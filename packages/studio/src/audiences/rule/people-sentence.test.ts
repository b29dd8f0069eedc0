import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createNames } from '../../site/names.ts'
import { SITE_CONFIG } from '../../testing/site-config.ts'
import { toPeopleSentence } from './people-sentence.ts'

const view: Condition = { event: 'view_item', op: 'at_least', value: 3, within: { days: 7 } }
const mobile: Condition = { trait: 'device.kind', op: 'equals', value: 'mobile' }
const runner: Condition = { segment: 'runner' }

test.each<[string, unknown]>([
  ['Visitors who viewed a product at least 3 times in the last 7 days', view],
  ['Visitors who did foo_bar exactly 1 time', { event: 'foo_bar', op: 'equals', value: 1 }],
  ['Visitors whose device is "mobile" and who are in Runners', { all: [mobile, runner] }],
  ['Visitors except those whose device is "mobile"', { none: [mobile] }],
  [
    'Visitors who viewed a product (category includes "shoes") at least 1 time',
    {
      event: 'view_item',
      where: { prop: 'items.item_category', op: 'includes', value: 'shoes' },
      ...{ op: 'at_least', value: 1 },
    },
  ],
  [
    'Visitors whose sum of value over purchase is at least 9',
    { event: 'purchase', measure: 'sum', of: 'value', op: 'at_least', value: 9 },
  ],
  [
    'Visitors who searched, then bought within 1 hour, but never viewed a page in between',
    {
      sequence: [{ event: 'search' }, { event: 'purchase' }],
      within: { hours: 1 },
      without: { event: 'page_view' },
    },
  ],
  [
    'Visitors who moved in the journey (from is "Awareness" and to is "Decision") at least 1 time',
    {
      event: 'journey_stage_change',
      where: {
        all: [
          { prop: 'from', op: 'equals', value: 'awareness' },
          { prop: 'to', op: 'equals', value: 'decision' },
        ],
      },
      ...{ op: 'at_least', value: 1 },
    },
  ],
  [
    'Visitors whose day of the week is between "Saturday" and "Sunday"',
    { trait: 'time.weekday', op: 'between', value: [6, 7] },
  ],
  ['Visitors whose day of the week is "Monday"', { trait: 'time.weekday', op: 'equals', value: 1 }],
  ['Visitors who are in stage Decision or later', { stage: 'decision', orLater: true }],
  ['Visitors something this version does not know: {"telepathy":1}', { telepathy: 1 }],
])('reads: %s', (sentence, rule) => {
  expect(toPeopleSentence(rule as Condition, createNames(SITE_CONFIG))).toBe(sentence)
})
