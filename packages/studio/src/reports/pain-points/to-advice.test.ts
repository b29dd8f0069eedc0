import type { PainPointRow } from '@segue/protocol'
import { expect, test } from 'vitest'
import { toAdvice } from './to-advice.ts'

const SHARE = { estimate: 0.25, low: 0.2, high: 0.3 }
const ROW: PainPointRow = {
  ...{ stage: '*', path: '/a', visitors: 900, visits: 1200, left: 300, frustrated: 40 },
  ...{ rageClicks: 0, deadClicks: 0, formErrorLoops: 0, errors: 0, notFound: 0 },
  ...{ measured: 600, slow: 90, ttfb: 300, lcp: 1800, inp: null, cls: null },
  ...{ dropOff: SHARE, frustration: SHARE, slowness: SHARE },
  ...{ dropOffTimes: 1, frustrationTimes: 1, slownessTimes: 1, traffic: 0.1, score: 0.1 },
}

test.each<[string, Partial<PainPointRow>, string]>([
  ['nothing stands out', {}, 'Nothing stands out but its traffic: 1,200 visits'],
  [
    'visits end here',
    { dropOffTimes: 1.4, frustrationTimes: 1.2 },
    'Look at why visits end here: 300 of 1,200',
  ],
  [
    'it is clicked in anger',
    { frustrationTimes: 3, rageClicks: 30, deadClicks: 12 },
    'Look at what is clicked in anger: 30 visits',
  ],
  [
    'a form is refused once',
    { frustrationTimes: 3, formErrorLoops: 1 },
    'Look at the form that is refused: 1 visit',
  ],
  [
    'the server is slower than the paint is late',
    { slownessTimes: 2, ttfb: 1800, lcp: 3000 },
    'Look at the server: first byte after 1,800 ms',
  ],
  [
    'what loads is late',
    { slownessTimes: 2, lcp: 5200 },
    'Look at what loads: largest paint at 5,200 ms',
  ],
  [
    'some are slow, and three of four are not',
    { slownessTimes: 2 },
    'Look at what loads: 90 of 600 were poor',
  ],
])('where %s, that is what to look at', (_, own, words) => {
  expect(toAdvice({ ...ROW, ...own }).replaceAll('\u00a0', ' ')).toBe(words)
})
