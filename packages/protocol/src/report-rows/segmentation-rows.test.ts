import { expect, test } from 'vitest'
import { REPORT_ROWS } from './report-rows.ts'
import { toCsvTable } from './table-text.ts'

const share = { estimate: 0.1, low: 0.05, high: 0.2 }
const ANSWERS = {
  personas: {
    personas: [
      {
        ...{ segment: 'runner', visitors: 60 },
        behaviours: [
          {
            ...{ kind: 'event', value: 'sign_up', visitors: 30, share: 0.5, otherShare: 0.1 },
            ...{ times: 5, p: 0.001, candidate: { id: 'runner-event-1' } },
          },
          {
            ...{ kind: 'hour', value: '13', visitors: 9, share: 0.15, otherShare: 0 },
            ...{ times: null, p: null, candidate: null },
          },
        ],
      },
    ],
  },
  'segment-health': {
    ...{ goal: 'order', lift: 0.1 },
    rows: [
      {
        ...{ segment: 'runner', visitors: 9, visitorsPerDay: 0.3, converted: 3, revenue: 90 },
        ...{ rate: share, revenuePerVisitor: null, lifetimeValue: 12.5, returned: 1 },
        ...{ returnRate: share, revenueRank: 1, lifetimeRank: 2, loyaltyRank: 3 },
        ...{ visitorsNeeded: 5514, daysNeeded: 276, stability: null, alike: ['nordic', 'paid'] },
        ...{ experiences: [], findings: ['too_small', 'never_targeted'] },
      },
    ],
  },
  'segment-overlap': {
    visitors: 9,
    segments: [{ segment: 'runner', visitors: 4 }],
    rows: [
      {
        ...{ segment: 'runner', other: 'nordic', visitors: 2, share: 0.5, otherShare: 1 },
        ...{ jaccard: { estimate: 0.5, low: 0.2, high: 0.8 }, merge: 'no_experiences' },
      },
    ],
  },
  'segment-sizes': {
    days: [{ day: '2026-11-20', segment: 'runner', visitors: 3, began: 2, joined: 1, left: 4 }],
    segments: [{ segment: 'runner', visitors: 7, began: 2, joined: 5, left: 4, stayed: 3 }],
    stability: [
      {
        ...{ segment: 'runner', days: 7, visitors: 4, still: 3 },
        share: { estimate: 0.75, low: 0.3, high: 0.9 },
      },
    ],
    changes: [
      {
        ...{ segment: 'runner', before: 6, stayed: 1, left: 2, absent: 3 },
        ...{ came: 4, appeared: 5, now: 10 },
      },
    ],
    moves: [{ from: 'runner', to: '', visitors: 2 }],
  },
} as const

test.each([
  [
    'personas',
    [
      'runner,event,sign_up,30,0.5,0.1,5,0.001,"{""id"":""runner-event-1""}"',
      'runner,hour,13,9,0.15,0,,,',
    ],
  ],
  [
    'segment-health',
    [
      'runner,too_small never_targeted,9,0.3,order,3,0.1,0.05,0.2,90,,,,1,12.5,2,1,0.1,0.05,0.2,3,' +
        '5514,276,,,,nordic paid,',
    ],
  ],
  [
    'segment-overlap',
    [
      'visitors,,,9,,,,,,',
      'segment,runner,,4,,,,,,',
      'overlap,runner,nordic,2,0.5,1,0.5,0.2,0.8,no_experiences',
    ],
  ],
  [
    'segment-sizes',
    [
      'day,2026-11-20,runner,3,2,1,4,,,,,,,,,,,,,',
      'segment,,runner,7,2,5,4,3,,,,,,,,,,,,',
      'stability,,runner,4,,,,,7,3,0.75,0.3,0.9,,,,,,,',
      'change,,runner,,,,2,1,,,,,,6,3,4,5,10,,',
      'move,,,2,,,,,,,,,,,,,,,runner,',
    ],
  ],
] as const)('%s is a table, a column for each figure', (name, expected) => {
  const toRows = REPORT_ROWS[name] as (answer: object) => ReturnType<typeof REPORT_ROWS.goals>
  const text = toCsvTable(toRows(ANSWERS[name]))
  const [head = '', ...lines] = text.split('\r\n')
  expect(lines).toEqual([...expected, ''])
  for (const line of expected) expect(line.split(',')).toHaveLength(head.split(',').length)
})
