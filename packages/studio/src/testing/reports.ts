/** Two days. */
export const FRAME = {
  asOf: 0,
  from: Date.UTC(2026, 10, 20),
  until: Date.UTC(2026, 10, 22),
  zone: 'UTC',
}
const SHARE = { estimate: 0.25, low: 0.2, high: 0.3 }
const toStep = (segment: string, step: number, event: string, visitors: number) => ({
  ...{ segment, step, event, visitors, left: 100 - visitors, share: SHARE, hoursMedian: null },
})
/** An answer of every report that is drawn by itself. */
export const REPORTS = {
  stages: {
    ...{ ...FRAME, stages: [], moves: [] },
    days: [
      { day: '2026-11-20', stage: 'awareness', visitors: 7 },
      { day: '2026-11-20', stage: 'decision', visitors: 3 },
    ],
  },
  funnel: {
    ...FRAME,
    rows: ['*', 'runner'].flatMap((segment) => [
      toStep(segment, 1, 'page_view', 100),
      toStep(segment, 2, 'purchase', segment === '*' ? 25 : 20),
    ]),
  },
  paths: { ...FRAME, visits: 8, rows: [{ step: 1, from: '/<b>', to: null, visits: 8 }] },
  'pain-points': {
    ...FRAME,
    stages: [
      {
        ...{ stage: '*', pages: 2, leftOut: 1, visits: 90 },
        ...{ dropOff: SHARE, frustration: SHARE, slowness: null },
      },
    ],
    rows: [
      {
        ...{ stage: '*', path: '/<b>', visitors: 40, visits: 60, left: 30, frustrated: 6 },
        ...{ rageClicks: 6, deadClicks: 0, formErrorLoops: 0, errors: 0, notFound: 0 },
        ...{ measured: 0, slow: 0, ttfb: null, lcp: null, inp: null, cls: null },
        ...{ dropOff: SHARE, frustration: SHARE, slowness: null },
        ...{ dropOffTimes: 1.2, frustrationTimes: 3, slownessTimes: 1 },
        ...{ traffic: 0.4, score: 0.9 },
      },
    ],
  },
  loyalty: {
    ...{ ...FRAME, from: 0, level: 0.95, looks: 1 },
    rows: (['week1', 'week4', 'csat'] as const).map((measure) => ({
      ...{ segment: '*', measure, cannotTell: null },
      personalized: { visitors: 400, positive: 100, negative: 300, result: SHARE },
      holdout: { visitors: 200, positive: 50, negative: 150, result: SHARE },
      difference: { estimate: 0.05, low: 0.01, high: 0.09, p: 0.01 },
    })),
  },
  retention: {
    ...FRAME,
    rows: [0, 1, 2].map((week) => ({
      ...{ cohort: '*', week, visitors: 9, back: 3, share: SHARE },
    })),
  },
  satisfaction: {
    ...FRAME,
    rows: [
      {
        ...{ kind: 'nps', segment: '*', answers: 9, positive: 5, negative: 2 },
        result: { estimate: 33, low: 2, high: 64 },
      },
    ],
  },
  segments: {
    ...{ ...FRAME, from: 0, inference: 'anytime', level: 0.95, looks: 0 },
    rows: [
      {
        ...{ segment: '*', visitors: 7, goals: [], judgement: null, worth: null },
        cannotTell: { code: 'no_holdout', remedy: '' },
      },
    ],
  },
  personalization: {
    ...FRAME,
    rows: [
      {
        ...{ segment: '*', visitors: 9, reached: 4, views: 20, shown: 5, kept: 5, plain: 10 },
        ...{ variants: 4, share: SHARE, variantsPerVisitor: SHARE },
      },
    ],
    fatigue: [],
  },
  touchpoints: {
    ...{ ...FRAME, conversions: 5, untouched: 1 },
    rows: [
      {
        ...{ touchpoint: 'search', visitors: 9, converted: 4, first: 3, last: 3, linear: 3 },
        ...{ position: 3, markov: 3, removal: 0.5 },
      },
    ],
  },
  'segment-sizes': {
    ...{ ...FRAME, stability: [], changes: [], moves: [] },
    days: [{ day: '2026-11-20', segment: 'runner', visitors: 4, began: 4, joined: 0, left: 0 }],
    segments: [{ segment: 'runner', visitors: 4, began: 4, joined: 0, left: 0, stayed: 4 }],
  },
  'segment-overlap': {
    ...{ ...FRAME, visitors: 9 },
    segments: [
      { segment: 'runner', visitors: 4 },
      { segment: 'loyal', visitors: 2 },
    ],
    rows: [
      {
        ...{ segment: 'runner', other: 'loyal', visitors: 1, share: 0.25, otherShare: 0.5 },
        ...{ jaccard: { ...SHARE, estimate: 0.2 }, merge: null },
      },
    ],
  },
  'segment-health': {
    ...{ ...FRAME, goal: 'order', lift: 0.1 },
    rows: ['*', 'runner'].map((segment) => ({
      ...{ segment, visitors: 9, visitorsPerDay: 1, converted: 2, rate: SHARE, revenue: 10 },
      ...{ lifetimeValue: 2, returnRate: SHARE, stability: null, daysNeeded: null, alike: [] },
      findings: segment === '*' ? [] : ['too_small'],
    })),
  },
  personas: {
    ...{ ...FRAME, level: 0.05, tested: 2 },
    personas: ['runner', 'loyal'].map((segment) => ({
      ...{ segment, visitors: 9 },
      behaviours: [
        {
          ...{ kind: 'device', value: segment === 'runner' ? 'phone' : 'desktop', visitors: 6 },
          ...{ share: 0.75, otherShare: 0.25, times: 3, p: 0.001, candidate: null },
        },
      ],
    })),
  },
  quality: {
    ...{ ...FRAME, events: 100, visitors: 9, dropped: 0, version: 4, notMeasured: [] },
    bots: [{ reason: 'webdriver', events: 25, visitors: 1 }],
    ...{ bad: [], targets: [], drift: [], duplicates: { received: 100, duplicate: 1 } },
    clocks: { events: 0, visitors: 0, shiftMsMedian: null },
  },
}
