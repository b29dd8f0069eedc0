import { expect, test } from 'vitest'
import { type Doubt, findDoubts } from './find-doubts.ts'
import type { QualityReport } from './quality-report.ts'

const FINE: QualityReport = {
  ...{ events: 990, visitors: 10, bots: [], bad: [], dropped: 0, targets: [], drift: [] },
  duplicates: { received: 1000, duplicate: 3 },
  clocks: { events: 0, visitors: 0, shiftMsMedian: null },
  ...{ version: 4, notMeasured: [] },
}
const TARGET = { experience: 'hero', arm: 'runner', exposures: 20, late: 0, missing: 0 }

test.each<[string, Partial<QualityReport>, readonly Doubt[]]>([
  ['one refused in a hundred', { bad: [{ code: 'X', events: 10 }] }, []],
  [
    'more refused',
    { bad: [{ code: 'X', events: 110 }] },
    [{ code: 'refused', share: 0.1, reasons: ['X'] }],
  ],
  ['one dropped in a hundred', { dropped: 10 }, []],
  ['more dropped', { dropped: 11 }, [{ code: 'dropped', events: 11 }]],
  ['one contested place in twenty', { targets: [{ ...TARGET, contested: 1 }] }, []],
  [
    'more contested',
    { targets: [{ ...TARGET, contested: 2 }] },
    [{ code: 'contested', experience: 'hero', share: 0.1 }],
  ],
  ['too few exposures', { targets: [{ ...TARGET, exposures: 19, contested: 19 }] }, []],
])('%s is told where it is more than every site has', (_, own, doubts) => {
  expect(findDoubts({ ...FINE, ...own })).toEqual(doubts)
})
