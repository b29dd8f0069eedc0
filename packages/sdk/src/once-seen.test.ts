// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type CreateOptions, createSegue } from './create-segue.ts'
import { FACTS_PACK } from './packs/facts-pack.ts'
import * as explain from './parts/explain.ts'
import { stopAll } from './platform.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'

const when = { trait: 'visit.number', op: 'equals', value: 1 } as const
const options: CreateOptions = {
  ...{ key: 'wk', version: 1, endpoint: 'http://127.0.0.1:1/v1', consent: 'granted' },
  config: { ...EMPTY_CONFIG, segments: [{ id: 'new', name: 'New', when }] },
  packs: [FACTS_PACK],
  parts: { explain: async () => explain },
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
})
afterEach(() => {
  stopAll()
  localStorage.clear()
  vi.useRealTimers()
  Reflect.deleteProperty(document, 'prerendering')
})

/** The visitor comes to the page. */
async function activate(): Promise<void> {
  Reflect.deleteProperty(document, 'prerendering')
  document.dispatchEvent(new Event('prerenderingchange'))
  await new Promise((done) => setTimeout(done))
}

test('a page rendered ahead stores nothing and knows nothing; what was called happens when it is seen', async () => {
  const before = createSegue(options)
  const heard: [string, number][] = []
  before.on('event', ({ type, at }) => heard.push([type, at]))
  before.track('view_item', { value: 3 })
  const explained = before.explain()
  await Promise.resolve()
  expect(localStorage).toHaveLength(0)
  expect([before.getSegments(), before.getStage(), before.getVariant('hero')]).toEqual([
    [],
    '',
    null,
  ])
  expect(before.getConsent()).toEqual({ personalization: 'pending', measurement: 'pending' })
  const seenAt = Date.now() + 60_000
  vi.setSystemTime(seenAt)
  await activate()
  before.push(['track', 'login'])
  before.track('search')
  expect(heard).toEqual(['page_view', 'view_item', 'login', 'search'].map((type) => [type, seenAt]))
  expect(before.getSegments()).toEqual(['new'])
  expect(before.getConsent().measurement).toBe('granted')
  expect((await explained).segments).toMatchObject([{ segment: 'new', isIn: true }])
  expect(localStorage.getItem('segue:shop')).not.toBeNull()
})

test('it has every call of one that started, and none besides', async () => {
  const before = createSegue(options)
  await activate()
  expect(Object.keys(before).sort()).toEqual(Object.keys(createSegue(options)).sort())
})

test('one that is stopped before never starts', async () => {
  const before = createSegue(options)
  before.track('view_item')
  before.stop()
  await activate()
  expect(localStorage).toHaveLength(0)
  expect(await before.explain()).toBeUndefined()
})

test('one that is stopped afterwards ends', async () => {
  const before = createSegue(options)
  await activate()
  const heard = vi.fn()
  before.on('event', heard)
  before.stop()
  before.track('view_item')
  expect(heard).not.toHaveBeenCalled()
})
