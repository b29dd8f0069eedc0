// @vitest-environment happy-dom
import { EVENT_TYPES } from '@segue/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { emit, on, resetEmitter, type Signals } from '../emitter.ts'
import { stopAll } from '../platform.ts'
import { toWatchParts } from '../testing/watch-parts.ts'
import type { ToldEvent } from '../told-event.ts'
import { watchDataLayer } from './data-layer.ts'

/** An event found in the data layer. */
type LayerEvent = { type: string; props: object }

const page = window as unknown as { dataLayer?: unknown[] | undefined }
const gtag = (...args: unknown[]) =>
  (function () {
    // biome-ignore lint/complexity/noArguments: gtag pushes exactly this.
    return arguments
  })(...(args as []))

/** Watches the page's data layer; `record` hears of its events. */
function watch(record: (type: string, props: object) => void): void {
  watchDataLayer(toWatchParts({}, { record }))
}

/** What a push is recorded as. */
function read(entry: unknown): LayerEvent[] {
  const events: LayerEvent[] = []
  page.dataLayer = [entry]
  watch((type, props) => events.push({ type, props }))
  return events
}

test.each<[string, unknown, LayerEvent]>([
  [
    'an e-commerce push',
    { event: 'view_item', ecommerce: { currency: 'EUR', value: 8 }, list: 'home' },
    { type: 'view_item', props: { currency: 'EUR', value: 8, list: 'home' } },
  ],
  [
    'a push without e-commerce',
    { event: 'search', term: 'x' },
    { type: 'search', props: { term: 'x' } },
  ],
  [
    'a push with e-commerce reset',
    { event: 'login', ecommerce: null },
    { type: 'login', props: {} },
  ],
  [
    'what gtag pushes',
    gtag('event', 'purchase', { value: 3 }),
    { type: 'purchase', props: { value: 3 } },
  ],
  [
    'the same as a list',
    ['event', 'purchase', { value: 3 }],
    { type: 'purchase', props: { value: 3 } },
  ],
  ['gtag without parameters', gtag('event', 'login'), { type: 'login', props: {} }],
])('%s is an event', (_, entry, expected) => {
  expect(read(entry)).toEqual([expected])
})

test.each<[string, unknown]>([
  ['a reset of e-commerce', { ecommerce: null }],
  ['an event of the tag manager', { event: 'gtm.js', 'gtm.start': 1 }],
  ['an exposure, which is our own', { event: 'experience_impression', experience: 'hero' }],
  ['a page view, which we see ourselves', gtag('event', 'page_view', {})],
  ['a setting', gtag('config', 'G-1', {})],
  ['a call', () => {}],
  ['nothing', null],
  ['an event that is no text', { event: 7 }],
])('%s is not recorded', (_, entry) => {
  expect(read(entry)).toEqual([])
})

const revoked = Proxy.revocable({}, {})
revoked.revoke()
const throwing = {
  get secret() {
    throw new Error('no')
  },
  value: 3,
}

test.each<[string, unknown, object]>([
  [
    'a revoked e-commerce object',
    { event: 'buy', ecommerce: revoked.proxy, list: 'x' },
    { list: 'x' },
  ],
  ['an e-commerce object whose getter throws', { event: 'buy', ecommerce: throwing }, { value: 3 }],
  ['revoked parameters of gtag', gtag('event', 'buy', revoked.proxy), {}],
  ['parameters of gtag whose getter throws', gtag('event', 'buy', throwing), { value: 3 }],
])('%s costs what cannot be read, not the event', (_, entry, props) => {
  expect(read(entry)).toEqual([{ type: 'buy', props }])
})

test('what was pushed before and after we come is seen once, in order', () => {
  page.dataLayer = [{ event: 'before' }]
  const types: string[] = []
  watch((type) => types.push(type))
  expect(page.dataLayer.push({ event: 'after' }, { event: 'with_it' })).toBe(3)
  expect(types).toEqual(['before', 'after', 'with_it'])
})

test('a second start on the same page reads what came since the first, and nothing twice', () => {
  const [again, types]: [object, string[]] = [{ event: 'again' }, []]
  page.dataLayer = [{ event: 'before' }, again]
  watch((type) => types.push(type))
  page.dataLayer.push({ event: 'meanwhile' }, again)
  stopAll()
  page.dataLayer.push({ event: 'in_between' })
  watch((type) => types.push(type))
  expect(types).toEqual(['before', 'again', 'meanwhile', 'again', 'in_between'])
})

test('a push that we fail at still succeeds for the page', () => {
  const errors: unknown[] = []
  on('error', (error) => errors.push(error))
  watch(() => {
    throw new Error('ours')
  })
  expect(page.dataLayer?.push({ event: 'sign_up' })).toBe(1)
  expect(errors).toEqual([new Error('ours')])
})

test.each([['before we came'], ['later']])(
  'a revoked Proxy in the place of a push %s is no event, and is told; what is pushed after it is one',
  (when) => {
    const errors: unknown[] = []
    on('error', (error) => errors.push(error))
    const { proxy, revoke } = Proxy.revocable({ event: 'sign_up' }, {})
    revoke()
    page.dataLayer = when === 'later' ? [] : [proxy, { event: 'login' }]
    const types: string[] = []
    watch((type) => types.push(type))
    if (when === 'later') page.dataLayer?.push(proxy, { event: 'login' })
    expect(types).toEqual(['login'])
    expect(errors).toEqual([expect.any(TypeError)])
  },
)

test.each([undefined, () => ({ length: -1 })])(
  'where the Proxy of the page is %s, its push works',
  (broken) => {
    vi.stubGlobal('Proxy', broken)
    watch(() => {})
    vi.unstubAllGlobals()
    expect(page.dataLayer?.push({ event: 'sign_up' })).toBe(1)
  },
)

test.each<[keyof Signals & ('event' | 'queued'), string | undefined, number]>([
  ['queued', undefined, 1],
  ['event', undefined, 0],
  ['queued', 'write', 1],
  ['queued', 'read', 0],
  ['queued', 'none', 0],
])(
  'after the signal %s, the way %s, an exposure is written for other tools %i times',
  (signal, way, times) => {
    watchDataLayer(toWatchParts({ ...(way && { dataLayer: way as 'read' }) }))
    const props = { experience: 'hero', variant: 'control' }
    emit(signal, { type: EVENT_TYPES.exposure, props } as unknown as ToldEvent)
    emit(signal, { type: 'view_item', props } as unknown as ToldEvent)
    const written = { event: 'experience_impression', ...props }
    expect(page.dataLayer ?? []).toEqual(Array(times).fill(written))
  },
)

afterEach(() => {
  stopAll()
  resetEmitter()
  page.dataLayer = undefined
})
