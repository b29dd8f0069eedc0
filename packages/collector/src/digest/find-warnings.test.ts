import type { QualityReport } from '@segue/protocol'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { findWarnings } from './find-warnings.ts'

const FINE: QualityReport = {
  ...{ events: 1000, visitors: 10, bots: [], bad: [], dropped: 0, targets: [], drift: [] },
  duplicates: { received: 1000, duplicate: 3 },
  clocks: { events: 0, visitors: 0, shiftMsMedian: null },
  ...{ version: 4, notMeasured: [] },
}
const target = { experience: 'hero', arm: 'runner', exposures: 100, late: 0 }
const drift = {
  change: 'vanished',
  event: 'purchase',
  prop: 'value',
  events: 3,
  expected: 9,
} as const

test.each<[string, Partial<QualityReport>, readonly string[]]>([
  ['nothing', {}, []],
  ['few refused', { bad: [{ code: 'X', events: 10 }] }, []],
  [
    'many refused',
    { bad: [{ code: 'EVENT_TYPE_INVALID', events: 20 }] },
    ['2.0 % of the events were refused (EVENT_TYPE_INVALID).'],
  ],
  ['dropped', { dropped: 1500 }, ['Browsers had to drop 1,500 events before they could be sent.']],
  [
    'wrong clocks',
    { clocks: { events: 100, visitors: 1, shiftMsMedian: 9 } },
    ['10.0 % of the events came from clocks that are wrong.'],
  ],
  [
    'targets',
    { targets: [{ ...target, missing: 6, contested: 20 }] },
    [
      'Hero did not find its place in 6.0 % of the exposures.',
      'Something else changed the place of Hero in 20.0 % of the exposures.',
    ],
  ],
  ['few exposures', { targets: [{ ...target, exposures: 19, missing: 19, contested: 19 }] }, []],
  [
    'a property that went',
    { drift: [drift, { ...drift, change: 'appeared' }, { ...drift, prop: '' }] },
    [
      'The property value of purchase has not come since version 4.',
      'The event purchase has not come since version 4.',
    ],
  ],
])('%s is told as it should be', (_, report, expected) => {
  expect(findWarnings({ ...FINE, ...report }, SITE_CONFIG)).toEqual(expected)
})
