import type { JsonObject, TrackingPlan } from '@segue/protocol'
import { expect, test, vi } from 'vitest'
import { createBatch, createEvent } from '../testing/batch.ts'
import { countersOf } from '../testing/client.ts'
import { startInProcess } from '../testing/in-process.ts'
import { PATIENCE } from '../testing/patience.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { planOf } from './plan.ts'

const PLAN: TrackingPlan = {
  events: [
    {
      event: 'purchase',
      props: [
        { prop: 'value', type: 'number', required: true },
        { prop: 'items', type: 'list' },
        { prop: 'shop.floor', type: 'text', required: true },
      ],
    },
  ],
}
const SOUND = { value: 3, shop: { floor: 'two' }, more: null }

function judge(type: string, props: JsonObject, plan: Partial<TrackingPlan> = {}) {
  const config = { ...SITE_CONFIG, plan: { ...PLAN, ...plan } }
  return planOf(config)?.findIssue(createEvent({ type, props }), 'events[2]')
}

test.each<[string, string, JsonObject]>([
  ['as planned', 'purchase', SOUND],
  ['with an optional property', 'purchase', { ...SOUND, items: [] }],
  ['that Segue sends', 'page_view', {}],
  ['that a track of Segue sends', 'web_vitals', {}],
])('an event %s is allowed', (_, type, props) => {
  expect(judge(type, props)).toBeUndefined()
})

test.each<[string, string, JsonObject, string, string]>([
  ['nobody planned', 'sale', {}, 'PLAN_EVENT_UNKNOWN', 'type'],
  ['without what it must have', 'purchase', { value: 3 }, 'PLAN_PROP_MISSING', 'props.shop.floor'],
  [
    'with a text for a number',
    'purchase',
    { ...SOUND, value: '3' },
    'PLAN_PROP_TYPE',
    'props.value',
  ],
  [
    'with null for a number',
    'purchase',
    { ...SOUND, value: null },
    'PLAN_PROP_TYPE',
    'props.value',
  ],
  [
    'with an object for a list',
    'purchase',
    { ...SOUND, items: {} },
    'PLAN_PROP_TYPE',
    'props.items',
  ],
  [
    'with a list on the way',
    'purchase',
    { ...SOUND, shop: [] },
    'PLAN_PROP_MISSING',
    'props.shop.floor',
  ],
])('an event %s is not', (_, type, props, code, path) => {
  expect(judge(type, props)).toMatchObject({ code, path: `events[2].${path}` })
})

test('a plan can leave other events alone', () => {
  expect(judge('sale', {}, { otherEvents: true })).toBeUndefined()
  expect(judge('purchase', {}, { otherEvents: true })?.code).toBe('PLAN_PROP_MISSING')
})

test('a property of every object is not there unless it was sent', () => {
  const events = [
    { event: 'a', props: [{ prop: 'toString', type: 'text', required: true }] },
  ] as const
  expect(judge('a', {}, { events })?.code).toBe('PLAN_PROP_MISSING')
})

test('a plan flags or refuses, and what it refused is taken once it allows it', async () => {
  const client = await startInProcess()
  const publish = (base: number, plan: TrackingPlan) =>
    client.api('/api/sites/shop/versions', { config: { ...SITE_CONFIG, plan }, note: '', base })
  const send = () =>
    client.send(createBatch([createEvent({ type: 'purchase', props: { value: '3' } })]))
  expect((await publish(1, PLAN)).status).toBe(201)
  expect(await (await send()).json()).toMatchObject({ good: 1 })
  expect(await countersOf(client, 1)).toMatchObject({
    good: 1,
    planIssues: [{ event: 'purchase', code: 'PLAN_PROP_TYPE', path: 'props.value', events: 1 }],
  })
  await (await publish(2, { ...PLAN, violations: 'refuse' })).json()
  expect(await (await send()).json()).toMatchObject({ bad: [{ code: 'PLAN_PROP_TYPE' }] })
  expect(await countersOf(client, 2)).toMatchObject({ good: 1, bad: 1 })
  const replay = () => client.api('/api/sites/shop/bad-events/replay', { code: 'PLAN_PROP_TYPE' })
  expect(await (await replay()).json()).toMatchObject({ taken: 0, stillBad: 1, next: null })
  await (await publish(3, { ...PLAN, otherEvents: true, events: [], violations: 'refuse' })).json()
  expect(await (await replay()).json()).toMatchObject({ taken: 1, stillBad: 0, next: null })
  await vi.waitFor(async () => {
    const counts = { received: 2, good: 2, bad: 0, duplicate: 0 }
    expect(await countersOf(client, 0)).toMatchObject(counts)
  }, PATIENCE)
})

test('the plan is no part of what pages load', async () => {
  const client = await startInProcess()
  const events = [{ event: 'canary_event' }, { event: 'scroll' }]
  const config = { ...SITE_CONFIG, plan: { events } }
  await (await client.api('/api/sites/shop/versions', { config, note: '', base: 1 })).json()
  const script = await (await fetch(`${client.url}/v1/sites/${client.key}/segue.js`)).text()
  expect(script).toContain('"site":"shop"')
  expect(script).not.toMatch(/canary_event|"plan"/)
})
