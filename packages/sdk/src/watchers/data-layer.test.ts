// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { createEdge } from '../edge.ts'
import { type LayerEvent, parsePush, pushExposure, watchDataLayer } from './data-layer.ts'

const page = window as unknown as { dataLayer?: unknown[] | undefined }
const gtag = (...args: unknown[]) =>
  (function () {
    // biome-ignore lint/complexity/noArguments: gtag pushes exactly this.
    return arguments
  })(...(args as []))

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
  expect(parsePush(entry)).toEqual(expected)
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
  expect(parsePush(entry)).toBeUndefined()
})

test('what was pushed before and after we come is seen once, in order', () => {
  page.dataLayer = [{ event: 'before' }]
  const types: string[] = []
  watchDataLayer(
    createEdge(() => {}),
    ({ type }) => types.push(type),
  )
  expect(page.dataLayer.push({ event: 'after' }, { event: 'with_it' })).toBe(3)
  expect(types).toEqual(['before', 'after', 'with_it'])
})

test('a push that we fail at still succeeds for the page', () => {
  const errors: unknown[] = []
  watchDataLayer(
    createEdge((error) => errors.push(error)),
    () => {
      throw new Error('ours')
    },
  )
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
  page.dataLayer = undefined
})
