import { expect, test } from 'vitest'
import { startInProcess } from '../testing/in-process.ts'
import { openTyped } from '../testing/typed-client.ts'

const QUERY = {
  from: '2026-11-01T00:00:00Z',
  until: '2026-11-08T00:00:00Z',
  steps: 'page_view,purchase',
}
const WANTED = { report: 'funnel', query: QUERY, days: 30 } as const
const PATH = 'POST /api/sites/:site/shared-reports'

async function open() {
  const { url } = await startInProcess()
  const owner = await openTyped(url)
  /** What whoever has a link gets, without being known. */
  const read = (token: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/shared-report`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ token }),
    })
  return { url, owner, read }
}

const tokenOf = (link: string) => new URL(link).hash.slice(1)

test('a link shows its one report, with its period and filters, to whoever has it', async () => {
  const { url, owner, read } = await open()
  const { link, shared } = await owner.call(PATH, { site: 'shop', body: WANTED })
  expect(link.startsWith(`${url}/shared#`)).toBe(true)
  expect(shared.until - shared.at).toBe(30 * 86_400_000)
  const answer = await read(tokenOf(link))
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toMatchObject({
    ...{ site: 'Shop', report: 'funnel', until: shared.until },
    answers: {
      funnel: {
        from: Date.parse(QUERY.from),
        until: Date.parse(QUERY.until),
        rows: [{ event: 'page_view' }, { event: 'purchase' }],
      },
    },
  })
  for (const wrong of ['', 'x', `${tokenOf(link)}x`]) {
    const refused = await read(wrong)
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { error: { code: 'SHARE_LINK_INVALID' } },
    ])
  }
})

test('a link keeps whom the report is about and what it is held against, and says so', async () => {
  const { owner, read } = await open()
  const query = { ...QUERY, where: 'device:phone,country:NO', compare: 'previous' } as const
  const firstSeen = '2026-11-01/2026-11-03'
  const body = { ...WANTED, query: { ...query, firstSeen } }
  const { link, shared } = await owner.call(PATH, { site: 'shop', body })
  expect(shared.query).toEqual({ ...query, firstSeen })
  const told = await (await read(tokenOf(link))).json()
  expect(told).toMatchObject({
    query: { ...query, firstSeen },
    answers: { funnel: { compared: { until: Date.parse(QUERY.from) } } },
  })
  const wrong = { ...body, query: { ...query, where: 'shoe:42' } }
  expect(await owner.refusal(PATH, { site: 'shop', body: wrong })).toBe('REQUEST_INVALID')
})

const { steps: _, ...PERIOD } = QUERY
const OF_PERIOD = { from: Date.parse(PERIOD.from), until: Date.parse(PERIOD.until) }

test.each([
  [
    'overview',
    {
      audience: { ...OF_PERIOD, compared: { until: OF_PERIOD.from } },
      ...{ goals: OF_PERIOD, transitions: OF_PERIOD, ingest: OF_PERIOD },
    },
  ],
  ['journey', { audience: OF_PERIOD, transitions: OF_PERIOD }],
  [
    'results',
    {
      ...{ 'segment-variant': OF_PERIOD, display: OF_PERIOD },
      experiments: { ...OF_PERIOD, from: 0 },
      'experiment-days': { ...OF_PERIOD, from: 0 },
      'experiment-parts': { ...OF_PERIOD, from: 0 },
    },
  ],
] as const)(
  'a link to %s shows the reports of the screen and no other',
  async (report, answers) => {
    const { owner, read } = await open()
    const { link } = await owner.call(PATH, {
      site: 'shop',
      body: { report, query: PERIOD, days: 7 },
    })
    const shown = await (await read(tokenOf(link))).json()
    expect(shown).toMatchObject({ site: 'Shop', report, answers })
    expect(Object.keys(shown.answers).sort()).toEqual(Object.keys(answers).sort())
    expect(Object.keys(shown.named).sort()).toEqual([
      ...['currency', 'experiences', 'goals', 'journey', 'segments'],
    ])
  },
)

test('the list has no link, and one that was taken back shows nothing at once', async () => {
  const { owner, read } = await open()
  const { link, shared } = await owner.call(PATH, { site: 'shop', body: WANTED })
  const list = await owner.call('GET /api/sites/:site/shared-reports', { site: 'shop' })
  expect(list.shared).toEqual([shared])
  expect(JSON.stringify(list)).not.toContain(tokenOf(link))
  expect((await read(tokenOf(link))).status).toBe(200)
  const one = { site: 'shop', id: shared.id }
  await owner.call('DELETE /api/sites/:site/shared-reports/:id', one)
  expect((await read(tokenOf(link))).status).toBe(403)
  expect(await owner.refusal('DELETE /api/sites/:site/shared-reports/:id', one)).toBe(
    'SHARE_ID_UNKNOWN',
  )
  const { entries } = await owner.call('GET /api/sites/:site/audit', { site: 'shop' })
  expect(entries.map(({ action, target }) => [action, target]).slice(0, 2)).toEqual([
    ['share.revoke', shared.id],
    ['share.create', `funnel ${shared.id}`],
  ])
})

test('a token opens nothing else: no other report, no site, no session', async () => {
  const { url, owner, read } = await open()
  const { link } = await owner.call(PATH, { site: 'shop', body: WANTED })
  const token = tokenOf(link)
  for (const path of ['/api/session', '/api/sites/shop/config', '/api/sites/shop/reports/funnel'])
    for (const headers of [
      { Authorization: `Bearer ${token}` },
      { Cookie: `segue_session=${token}` },
    ])
      expect((await fetch(url + path, { headers })).status).toBe(401)
  expect((await read(token, { Origin: 'https://evil.example' })).status).toBe(403)
})

test.each([
  ['a filter that cannot be', { query: { ...QUERY, steps: 'page_view' } }],
  ['a report that there is not', { report: 'visitors' }],
  ['no end', { days: 400 }],
  ['filters, where a screen has none', { report: 'results' } as const],
  ['a period that moves on', { query: { steps: QUERY.steps } }],
])('a report with %s is not shared', async (_, body) => {
  const { owner } = await open()
  const wanted = { site: 'shop', body: { ...WANTED, ...body } as typeof WANTED }
  expect(await owner.refusal(PATH, wanted)).toBe('REQUEST_INVALID')
})

test('the page of a shared report may only read it, and no search engine keeps it', async () => {
  const { url } = await open()
  const { headers } = await fetch(`${url}/shared`)
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  const policy = headers.get('content-security-policy')
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/)
  expect(policy).toContain("form-action 'none'")
  expect(policy).not.toContain('unsafe')
})
