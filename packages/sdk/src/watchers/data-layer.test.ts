// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { on, resetEmitter } from '../emitter.ts'
import { stopAll } from '../platform.ts'
import { pushExposure, watchDataLayer } from './data-layer.ts'

/** An event found in the data layer. */
type LayerEvent = { type: string; props: object }

const page = window as unknown as { dataLayer?: unknown[] | undefined }
const gtag = (...args: unknown[]) =>
  (function () {
    // biome-ignore lint/complexity/noArguments: gtag pushes exactly this.
    return arguments
  })(...(args as []))

/** What a push is recorded as. */
function read(entry: unknown): LayerEvent[] {
  const events: LayerEvent[] = []
  page.dataLayer = [entry]
  watchDataLayer((type, props) => events.push({ type, props }))
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

test('what was pushed before and after we come is seen once, in order', () => {
  page.dataLayer = [{ event: 'before' }]
  const types: string[] = []
  watchDataLayer((type) => types.push(type))
  expect(page.dataLayer.push({ event: 'after' }, { event: 'with_it' })).toBe(3)
  expect(types).toEqual(['before', 'after', 'with_it'])
})

test('a second start on the same page reads what came since the first, and nothing twice', () => {
  const [again, types]: [object, string[]] = [{ event: 'again' }, []]
  page.dataLayer = [{ event: 'before' }, again]
  watchDataLayer((type) => types.push(type))
  page.dataLayer.push({ event: 'meanwhile' }, again)
  stopAll()
  page.dataLayer.push({ event: 'in_between' })
  watchDataLayer((type) => types.push(type))
  expect(types).toEqual(['before', 'again', 'meanwhile', 'again', 'in_between'])
})

test('a push that we fail at still succeeds for the page', () => {
  const errors: unknown[] = []
  on('error', (error) => errors.push(error))
  watchDataLayer(() => {
    throw new Error('ours')
  })
  expect(page.dataLayer?.push({ event: 'sign_up' })).toBe(1)
  expect(errors).toEqual([new Error('ours')])
})

test('an exposure is written for other tools, on a page without a data layer too', () => {
  pushExposure({ experience: 'hero', variant: 'control' })
  expect(page.dataLayer).toEqual([
    { event: 'experience_impression', experience: 'hero', variant: 'control' },
  ])
})

afterEach(() => {
  stopAll()
  resetEmitter()
  page.dataLayer = undefined
})
