import { SITE_CONFIG } from './site-config.ts'

/** What the stand-in answers to `GET /api/…` and the like: a body, or a whole response, also by what was sent and asked. */
export type Answers = {
  readonly [call: string]: unknown | ((body: unknown, asked: URLSearchParams) => unknown)
}

/**
 * A collector in memory for tests of screens: answers by method and path (without the query) from a table, over
 * which a test lays its own entries. The real one is met in the end-to-end tests.
 */
export function createStandIn(own: Answers = {}): typeof fetch {
  const answers: Answers = { ...ANSWERS, ...own }
  return async (input, init) => {
    const [path, asked] = String(input).split('?')
    const answer = answers[`${init?.method ?? 'GET'} ${path}`]
    if (answer === undefined) return Response.json({}, { status: 404 })
    const body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
    const given =
      typeof answer === 'function' ? await answer(body, new URLSearchParams(asked)) : answer
    return given instanceof Response ? given : Response.json(given)
  }
}

/** An error as the collector words it. */
export function toRefusal(status: number, code: string, headers: HeadersInit = {}): Response {
  const error = { code, message: `Message of ${code}.`, remedy: `Remedy of ${code}.` }
  return Response.json({ error }, { status, headers })
}

/** The session of every stand-in. */
export const SIGNED_IN = {
  user: { email: 'ana@shop.example', name: 'Ana', isOwner: false },
  sites: [
    {
      ...{ id: 'shop', name: 'Fell & Fjord', key: 'wk_1', origins: ['https://shop.example'] },
      ...{ role: 'admin', off: false, pinned: null },
    },
  ],
}

/** The version that stand-ins serve. */
export const PUBLISHED = {
  version: 4,
  at: Date.UTC(2026, 10, 20),
  by: 'ana@shop.example',
  note: 'Fourth',
  config: SITE_CONFIG,
}

const FRAME = { asOf: 0, from: 0, until: 1, zone: 'Europe/Berlin' }
const ANSWERS: Answers = {
  'GET /api/session': SIGNED_IN,
  'GET /api/sites/shop/config': PUBLISHED,
  'GET /api/sites/shop/versions': { versions: [PUBLISHED, { ...PUBLISHED, version: 3, note: '' }] },
  'GET /api/sites/shop/draft': { draft: null },
  'GET /api/sites/shop/comments': { comments: [], news: [] },
  'GET /api/sites/shop/saved-reports': { saved: [] },
  'GET /api/sites/shop/visitors': { known: 0, visitors: [] },
  'GET /api/sites/shop/vocabulary': { events: [], traits: [] },
  'POST /api/sites/shop/audiences/count': {
    ...{ asOf: 0, all: 0, known: 0, next: null },
    ...{ visitors: 0, segments: [], rules: [], overlap: [] },
  },
  'POST /api/sites/shop/audiences/replay': {
    ...{ asOf: 0, since: 0, all: 0, known: 0, next: null },
    report: { visitors: 0, segments: [], stages: [], arms: [] },
  },
  'POST /api/sites/shop/config/check': { issues: [], findings: [] },
  'GET /api/sites/shop/schedule': { scheduled: [] },
  'GET /api/sites/shop/events': { events: [] },
  'GET /api/sites/shop/bad-events': { events: [] },
  'GET /api/sites/shop/reports/audience': { ...FRAME, visitors: 0, segments: [], stages: [] },
  'GET /api/sites/shop/reports/segment-variant': { ...FRAME, rows: [] },
  'GET /api/sites/shop/reports/experiments': {
    ...FRAME,
    inference: 'anytime',
    level: 0.95,
    rows: [],
  },
  'GET /api/sites/shop/reports/experiment-days': {
    ...{ ...FRAME, inference: 'anytime', level: 0.95, rows: [] },
  },
  'GET /api/sites/shop/reports/experiment-parts': {
    ...{ ...FRAME, inference: 'anytime', level: 0.95, rows: [] },
  },
  'GET /api/sites/shop/conclusions': { conclusions: [] },
  'GET /api/sites/shop/reports/transitions': { ...FRAME, rows: [] },
  'GET /api/sites/shop/reports/display': { ...FRAME, rows: [] },
  'GET /api/sites/shop/reports/goals': { ...FRAME, rows: [] },
  'GET /api/sites/shop/reports/segment-health': { ...FRAME, goal: null, lift: 0.1, rows: [] },
  'GET /api/sites/shop/reports/quality': {
    ...{ ...FRAME, events: 0, visitors: 0, dropped: 0, version: null, notMeasured: [] },
    ...{ bots: [], bad: [], targets: [], drift: [], duplicates: { received: 0, duplicate: 0 } },
    clocks: { events: 0, visitors: 0, shiftMsMedian: null },
  },
  'GET /api/sites/shop/reports/ingest': {
    ...FRAME,
    received: 0,
    good: 0,
    bad: 0,
    duplicate: 0,
    dropped: 0,
    bots: 0,
    badByCode: [],
    planIssues: [],
  },
}
