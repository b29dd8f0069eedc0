import { createServer } from 'node:net'
import type {
  AudienceReport,
  ExperimentReport,
  FunnelReport,
  GoalReport,
  JsonObject,
  SegmentHealthReport,
  SegmentVariantReport,
} from '@segue/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { createBatch, createEvent } from './testing/batch.ts'
import { answerOf, countersOf } from './testing/client.ts'
import { startInProcess } from './testing/in-process.ts'
import { PATIENCE } from './testing/patience.ts'
import { SITE_CONFIG } from './testing/site-config.ts'

test('what a page sends is in the reports', async () => {
  const program = await startInProcess()
  const exposure = { experience: 'hero', variant: 'runner' }
  const batch = createBatch([
    createEvent({ segments: ['runner'], stage: 'awareness' }),
    createEvent({ type: 'experience_impression', props: exposure, segments: ['runner'] }),
    createEvent({ type: 'purchase', props: { value: 129 }, segments: [], stage: 'decision' }),
  ])
  expect(await answerOf(await program.send(batch))).toEqual({ good: 3, bad: [] })
  await countersOf(program, 3)
  const read = async (name: string) => (await program.api(`/api/sites/shop/reports/${name}`)).json()
  expect((await read('audience')) as AudienceReport).toMatchObject({
    visitors: 1,
    segments: [],
    stages: [{ stage: 'decision', visitors: 1 }],
    zone: 'Europe/Oslo',
  })
  expect((await read('segment-health')) as SegmentHealthReport).toMatchObject({
    goal: 'purchase',
    rows: [
      { segment: '*', visitors: 1, lifetimeValue: 129 },
      { segment: 'runner', experiences: ['hero'], findings: ['empty'] },
    ],
  })
  const report = (await read('segment-variant')) as SegmentVariantReport
  expect(report.rows.map(({ segment, arm, revenue }) => [segment, arm, revenue])).toEqual([
    ['*', 'runner', 129],
    ['runner', 'runner', 129],
  ])
  expect(((await read('goals')) as GoalReport).rows).toEqual([
    { goal: 'purchase', visitors: 1, converted: 1, conversions: 1, revenue: 129 },
  ])
  const judged = (await read('experiments?inference=fixed')) as ExperimentReport
  expect(judged).toMatchObject({ inference: 'fixed', from: 0, rows: [{ judgement: null }] })
  expect(judged.rows[0]?.goals[0]?.arms).toMatchObject([{ arm: 'runner', revenue: 129 }])
  const funnel = (await read('funnel?steps=page_view,purchase&order=loose&hours=1')) as FunnelReport
  expect(funnel.rows.map(({ segment, visitors, left }) => [segment, visitors, left])).toEqual([
    ['*', 1, 0],
    ['*', 1, 0],
    ['runner', 1, 0],
    ['runner', 1, 0],
  ])
  for (const refused of ['experiments?inference=daily', 'funnel', 'funnel?steps=a,b&hours=0']) {
    expect(await read(refused)).toMatchObject({ error: { code: 'REQUEST_INVALID' } })
  }
})

test('local counts are in the report by variant, and make nobody a visitor', async () => {
  const program = await startInProcess()
  const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000
  const page = { url: '', path: '', title: '', referrer: '' }
  const count = (props: JsonObject) =>
    createEvent({ at: hour, seq: 0, type: 'local_count', page, props })
  const exposure = { count: 'exposure', experience: 'hero', variant: 'runner' }
  const goal = { ...exposure, count: 'goal', goal: 'purchase', first: true, value: 129 }
  const { visitor, session, tab, ...batch } = createBatch([count(exposure), count(goal)])
  expect(await answerOf(await program.send(batch))).toEqual({ good: 2, bad: [] })
  await program.send(batch)
  expect(await countersOf(program, 4)).toMatchObject({ good: 2, duplicate: 2 })
  const read = async (name: string) => (await program.api(`/api/sites/shop/reports/${name}`)).json()
  const figures = { visitors: 1, converted: 1, conversions: 1, revenue: 129 }
  expect(((await read('segment-variant')) as SegmentVariantReport).rows).toEqual([
    { experience: 'hero', segment: '*', arm: 'runner', ...figures },
  ])
  expect((await read('audience')) as AudienceReport).toMatchObject({ visitors: 0 })
})

test('once a site is in local-only mode, pages with the older config are refused with a remedy', async () => {
  const program = await startInProcess()
  const batch = createBatch([createEvent({ segments: ['canary-segment'] })], { visitor: 'canary' })
  expect((await program.send(batch)).status).toBe(200)
  const config = { ...SITE_CONFIG, settings: { localOnly: true } }
  await program.api('/api/sites/shop/versions', { config, note: '', base: 1 })
  const refused = await program.send(createBatch([createEvent()], { visitor: 'canary-2' }))
  expect([refused.status, await refused.json()]).toMatchObject([
    403,
    { good: 0, bad: [{ code: 'SITE_LOCAL_ONLY' }], error: { code: 'SITE_LOCAL_ONLY' } },
  ])
  expect(await countersOf(program, 2)).toMatchObject({ good: 1, bad: 1 })
  const kept = await (await program.api('/api/sites/shop/bad-events')).text()
  expect(kept).toContain('SITE_LOCAL_ONLY')
  expect(kept).not.toContain('canary')
})

test.each([
  ['http://127.0.0.1:*,null', 200, 'null'],
  ['http://127.0.0.1:*', 403, null],
])('with the origins %s a sandboxed frame is answered %i', async (origins, status, allowed) => {
  const program = await startInProcess({ SEGUE_SETUP_ORIGINS: origins })
  const answer = await program.send(createBatch([createEvent()]), { headers: { Origin: 'null' } })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('access-control-allow-origin')).toBe(allowed)
})

test('bad events are kept with their reason; received is good, bad and duplicate', async () => {
  const program = await startInProcess()
  const good = createEvent()
  const batch = createBatch([good, good, { ...createEvent(), type: '?' }, 7])
  await program.send(batch)
  await program.send('{"v":')
  expect(await countersOf(program, 5)).toMatchObject({ received: 5, good: 1, bad: 3, duplicate: 1 })
  const { events } = (await (await program.api('/api/sites/shop/bad-events')).json()) as {
    events: { code: string; body: string }[]
  }
  expect(events.map(({ code }) => code).sort()).toEqual([
    'BODY_NOT_JSON',
    'EVENT_NOT_OBJECT',
    'EVENT_TYPE_INVALID',
  ])
  expect(events.find(({ code }) => code === 'BODY_NOT_JSON')?.body).toBe('{"v":')
})

test('a published version is served at once, an old one can be pinned and gone back to', async () => {
  const program = await startInProcess()
  const load = async (etag = '') => {
    const headers = etag === '' ? {} : { 'If-None-Match': etag }
    const response = await fetch(`${program.url}/v1/sites/${program.key}/segue.js`, { headers })
    return {
      status: response.status,
      etag: response.headers.get('etag') ?? '',
      text: await response.text(),
    }
  }
  const first = await load()
  expect(first.text).toContain('"version":1')
  expect(await load(first.etag)).toMatchObject({ status: 304, text: '' })
  const config = { ...SITE_CONFIG, name: 'Shop two' }
  const publication = { config, note: 'Rename', base: 1 }
  const published = await program.api('/api/sites/shop/versions', publication)
  expect([published.status, await published.json()]).toEqual([201, { version: 2 }])
  expect(await load(first.etag)).toMatchObject({
    status: 200,
    text: expect.stringContaining('Shop two'),
  })
  const hash = /"(.*)"/.exec(first.etag)?.[1]
  const pinned = await fetch(`${program.url}/v1/sites/${program.key}/segue.${hash}.js`)
  expect(pinned.headers.get('cache-control')).toContain('immutable')
  expect(await pinned.text()).toBe(first.text)
  expect((await program.api('/api/sites/shop/versions', publication)).status).toBe(409)
  const back = await program.api('/api/sites/shop/rollback', { version: 1 })
  expect(await back.json()).toEqual({ version: 3 })
  const third = await load()
  expect(third.text).toContain('"version":3')
  expect(third.text).not.toContain('Shop two')
})

test('a config with issues is refused, and nothing changes', async () => {
  const program = await startInProcess()
  const config = { ...SITE_CONFIG, segments: [{ id: 'a', name: 'A', when: { op: 'equals' } }] }
  const refused = await program.api('/api/sites/shop/versions', { config, note: '', base: 1 })
  expect(refused.status).toBe(422)
  const { error } = (await refused.json()) as { error: { issues: { path: string }[] } }
  expect(error.issues[0]?.path).toMatch(/^segments\[0\]\.when/)
  const checked = await program.api('/api/sites/shop/config/check', { config })
  expect(await checked.json()).toEqual({ issues: error.issues, findings: [] })
  const other = { ...SITE_CONFIG, site: 'other' }
  const elsewhere = await program.api('/api/sites/shop/versions', {
    config: other,
    note: '',
    base: 1,
  })
  expect(await elsewhere.json()).toMatchObject({
    error: { issues: [{ code: 'CONFIG_SITE_OTHER' }] },
  })
  const { versions } = (await (await program.api('/api/sites/shop/versions')).json()) as {
    versions: unknown[]
  }
  expect(versions).toHaveLength(1)
})

test('a pattern that no browser would match is refused with its place', async () => {
  const program = await startInProcess()
  const when = { trait: 'page.path', op: 'regex', value: '^(/p)/.*\\1$' }
  const segments = [{ id: 'pattern', name: 'P', when }, ...SITE_CONFIG.segments]
  const config = { ...SITE_CONFIG, segments }
  const refused = await program.api('/api/sites/shop/versions', { config, note: '', base: 1 })
  expect(refused.status).toBe(422)
  const issue = { code: 'CONFIG_PATTERN_UNSUPPORTED', path: 'segments[0].when.value' }
  expect(await refused.json()).toMatchObject({ error: { issues: [issue] } })
})

test('a redirect to a page of its own experience is refused with its place', async () => {
  const program = await startInProcess()
  const experience = {
    ...{ id: 'loop', name: 'Loop', state: 'paused', mode: 'personalize', pages: ['/prices/**'] },
    variants: [{ id: 'b', name: 'B', changes: [{ kind: 'redirect', to: '/prices/b' }] }],
  }
  const config = { ...SITE_CONFIG, experiences: [experience] }
  const refused = await program.api('/api/sites/shop/versions', { config, note: '', base: 1 })
  expect(refused.status).toBe(422)
  const path = 'experiences[0].variants[0].changes[0].to'
  const issue = { code: 'CONFIG_REDIRECT_LOOP', path, received: '/prices/b' }
  expect(await refused.json()).toMatchObject({ error: { issues: [issue] } })
})

test('the live stream shows an event once it is acknowledged', async () => {
  const program = await startInProcess()
  const stream = await program.api('/api/sites/shop/stream')
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  const event = createEvent({ type: 'view_item' })
  await program.send(createBatch([event]))
  let text = ''
  for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    if (text.includes('data: ')) break
  }
  expect(text).toContain(`event: event\nid: ${event.id}\ndata: `)
  expect(JSON.parse(/data: (.*)\n/.exec(text)![1]!)).toMatchObject({ event, visitor: 'visitor' })
})

test('what visitors did comes as a line each, once it is stored', async () => {
  const program = await startInProcess()
  const event = createEvent({ type: 'view_item', props: { price: 12.5 } })
  await program.send(createBatch([event]))
  const load = async (query = '') => {
    const answer = await program.api(`/api/sites/shop/histories${query}`)
    return { left: answer.headers.get('segue-visitors-left'), text: await answer.text(), answer }
  }
  await expect.poll(async () => (await load()).left, PATIENCE).toBe('1')
  const { text, answer } = await load()
  expect(answer.headers.get('content-type')).toContain('application/x-ndjson')
  expect(text.endsWith('}\n')).toBe(true)
  expect(JSON.parse(text)).toMatchObject({
    visitor: 'visitor',
    events: [{ type: 'view_item', at: event.at, props: { price: 12.5 } }],
  })
  expect(await load('?after=visitor')).toMatchObject({ left: '0', text: '' })
  expect(await load('?until=2020-01-01')).toMatchObject({ left: '0', text: '' })
  expect((await program.api('/api/sites/shop/histories?until=soon')).status).toBe(400)
})

test('a busy port gives way to the next free one', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void blocker.close())
  await new Promise((done) => blocker.once('listening', done))
  const { port } = blocker.address() as { port: number }
  const program = await startInProcess({ SEGUE_PORT: String(port) })
  expect(Number(new URL(program.url).port)).toBeGreaterThan(port)
})
