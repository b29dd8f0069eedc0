const comparison = { estimate: 0.3, low: 0.1, high: 0.5, p: 0.004 }
const against = { difference: comparison, lift: comparison, beats: 0.99, loss: 0.001 }
const arm = {
  ...{ visitors: 100, converted: 10, conversions: 12, revenue: 120.5 },
  rate: { estimate: 0.1, low: 0.05, high: 0.2 },
}
const pains = { dropOff: arm.rate, frustration: arm.rate, slowness: null }

/** What a collector answers in tests, by the last part of the path: the session, and a report of each shape. */
export const ANSWERS: Record<string, object> = {
  session: { sites: [{ id: 'shop', name: 'Shop', key: 'wk' }] },
  audience: {
    ...{ visitors: 3, people: 2, segments: [{ segment: 'runner', visitors: 1 }] },
    stages: [{ stage: 'decision', visitors: 2 }],
  },
  ingest: {
    ...{ received: 9, good: 6, bad: 2, duplicate: 1, dropped: 0, bots: 0 },
    badByCode: [{ code: 'EVENT_TYPE_INVALID', events: 2 }],
    planIssues: [{ event: 'buy', code: 'PLAN_EVENT_UNKNOWN', path: '', events: 1 }],
  },
  stages: {
    days: [{ day: '2026-11-20', stage: 'decision', visitors: 2 }],
    stages: [
      {
        ...{ stage: 'decision', visitors: 2, began: 1, came: 1, went: 1, stayed: 1 },
        ...{ back: 1, lapsed: 0, hoursMedian: 2.5 },
      },
    ],
    moves: [
      {
        ...{ from: 'decision', to: 'awareness', cause: 'exit', visitors: 1, moves: 1 },
        ...{ share: 1, hoursMedian: 2.5 },
      },
    ],
  },
  funnel: {
    rows: [
      {
        ...{ segment: '*', step: 2, event: 'purchase', visitors: 3, left: 0 },
        ...{ share: { estimate: 0.3, low: 0.1, high: 0.6 }, hoursMedian: 2.5 },
      },
    ],
  },
  retention: {
    rows: [
      {
        ...{ cohort: '2026-11-16', week: 1, visitors: 10, back: 3 },
        share: { estimate: 0.3, low: 0.1, high: 0.6 },
      },
    ],
  },
  personalization: {
    rows: [
      {
        ...{ segment: '*', visitors: 3, reached: 1, views: 6, shown: 1, kept: 2, plain: 3 },
        ...{ variants: 1, share: arm.rate, variantsPerVisitor: null },
      },
    ],
    fatigue: [{ segment: '*', kind: 'kept', turn: 2, views: 4, responses: 1, rate: arm.rate }],
  },
  quality: {
    ...{ events: 9, visitors: 3, dropped: 2, version: 4, notMeasured: ['consent'] },
    bots: [{ reason: 'crawler', events: 2, visitors: 1 }],
    bad: [{ code: 'EVENT_TYPE_INVALID', events: 5 }],
    duplicates: { received: 20, duplicate: 1 },
    targets: [{ experience: 'hero', arm: 'bold', exposures: 6, late: 1, missing: 2, contested: 3 }],
    clocks: { events: 1, visitors: 1, shiftMsMedian: 600_000 },
    drift: [{ change: 'vanished', event: 'purchase', prop: 'value', events: 10, expected: 8.5 }],
  },
  'pain-points': {
    stages: [{ stage: '*', pages: 3, leftOut: 2, visits: 90, ...pains }],
    rows: [
      {
        ...{ stage: '*', path: '/pay', score: 2, traffic: 0.5, visitors: 40, visits: 45, left: 9 },
        ...{ ...pains, dropOffTimes: 2, frustrationTimes: 1.5, slownessTimes: 1, frustrated: 4 },
        ...{ rageClicks: 1, deadClicks: 2, formErrorLoops: 3, errors: 0, notFound: 0 },
        ...{ measured: 0, slow: 0, ttfb: null, lcp: null, inp: null, cls: null },
      },
    ],
  },
  touchpoints: {
    ...{ conversions: 4, untouched: 1 },
    rows: [
      {
        ...{ touchpoint: 'search', visitors: 5, converted: 3, first: 2, last: 1 },
        ...{ linear: 1.5, position: 1.4, markov: 3, removal: 0.75 },
      },
    ],
  },
  goals: {
    rows: [{ goal: 'order', visitors: 9, converted: 2, conversions: 3, revenue: 30 }],
    compared: {
      rows: [{ goal: 'order', visitors: 8, converted: 1, conversions: 1, revenue: 10 }],
    },
  },
  satisfaction: {
    rows: [{ kind: 'nps', segment: '*', answers: 1, positive: 1, negative: 0, result: null }],
  },
  loyalty: {
    rows: [
      {
        ...{ segment: '*', measure: 'week1', difference: comparison, cannotTell: null },
        holdout: { visitors: 100, positive: 10, negative: 90, result: arm.rate },
        personalized: { visitors: 900, positive: 90, negative: 810, result: arm.rate },
      },
      {
        ...{ segment: '*', measure: 'nps', difference: null, cannotTell: 'too_few' },
        holdout: { visitors: 0, positive: 0, negative: 0, result: null },
        personalized: { visitors: 9, positive: 9, negative: 0, result: null },
      },
    ],
  },
  segments: {
    rows: [
      {
        ...{ segment: 'runner', judgement: { code: 'variant_better' }, cannotTell: null },
        worth: { goal: 'order', gain: comparison, cost: 9, roi: arm.rate },
        goals: [
          {
            ...{ goal: 'order', role: 'deciding' },
            arms: [
              { arm: 'holdout', ...arm, against: null, value: null },
              { arm: 'personalized', ...arm, against, value: null },
            ],
          },
        ],
      },
      {
        ...{ segment: 'lonely', judgement: null, worth: null },
        cannotTell: { code: 'no_holdout', remedy: 'Set it.' },
        goals: [
          {
            ...{ goal: 'order', role: 'deciding' },
            arms: [{ arm: 'personalized', ...arm, against: null, value: null }],
          },
        ],
      },
    ],
  },
  experiments: {
    rows: [
      {
        ...{ experience: 'hero', baseline: 'control', judgement: { code: 'variant_better' } },
        goals: [
          {
            ...{ goal: 'order', role: 'deciding' },
            arms: [
              { arm: 'control', ...arm, against: null, value: null },
              { arm: 'bold', ...arm, against, value: { mean: arm.rate, against } },
            ],
          },
        ],
      },
    ],
  },
}
