import { expect, test } from 'vitest'
import { toGrantedPage, withTracks } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

/** What pages do to the platform before we come. `Window` and friends are patched on purpose. */
const HOSTILITIES: [string, () => void][] = [
  ['a clean page', () => {}],
  [
    'Prototype.js',
    () => {
      const lists = Array.prototype as unknown as { toJSON: unknown }
      lists.toJSON = function (this: unknown[]) {
        return `[${this.join()}]`
      }
      ;(Array as { from: unknown }).from = () => []
      Function.prototype.bind = function (this: unknown) {
        return () => this
      } as never
    },
  ],
  [
    'enumerable additions to Object.prototype',
    () => {
      Object.assign(Object.prototype, { extend: () => {}, extra: 'x' })
    },
  ],
  [
    'frozen intrinsics',
    () => {
      for (const intrinsic of [Object, Array, Function, Promise, Map, Set]) {
        Object.freeze(intrinsic)
        Object.freeze(intrinsic.prototype)
      }
    },
  ],
  [
    'a JSON.stringify that adds things',
    () => {
      const { stringify } = JSON
      JSON.stringify = (value: unknown) => stringify({ wrapped: value })
    },
  ],
  [
    'no console',
    () => {
      Object.defineProperty(window, 'console', { value: undefined })
    },
  ],
  [
    'an AMD loader',
    () => {
      const define = Object.assign(
        () => {
          throw new Error('anonymous define')
        },
        { amd: {} },
      )
      Object.assign(window, { define })
    },
  ],
  [
    'history wrapped twice, without the Navigation API',
    () => {
      Object.defineProperty(window, 'navigation', { value: undefined })
      for (let round = 0; round < 2; round += 1) {
        const { pushState } = history
        history.pushState = (...args) => pushState.apply(history, args)
      }
    },
  ],
]

test.each(HOSTILITIES)('%s sends what a clean page sends, and hears no error', async (_, harm) => {
  const { page, site } = visit
  await page.addInitScript(harm)
  await page.goto(`${site.shopUrl}/?utm_source=news`)
  await page.evaluate(() => {
    window.dataLayer.push({
      event: 'view_item',
      ecommerce: { value: 8, items: [{ item_id: 'a' }] },
    })
    history.pushState(null, '', '/route')
  })
  const events = await site.until((all) => all.length >= 5)
  expect(events.map(({ type, props, page: { path } }) => [type, path, props])).toEqual([
    ['page_view', '/', { source: { source: 'news' } }],
    ['experience_impression', '/', { experience: 'note', variant: 'everyone' }],
    ['view_item', '/', { value: 8, items: [{ item_id: 'a' }] }],
    ['page_view', '/route', {}],
    ['experience_impression', '/route', { experience: 'note', variant: 'everyone' }],
  ])
  expect(await page.textContent('#note')).toBe('Welcome')
  expect(visit.errors).toEqual([])
})

const BROKEN_FETCH: [string, () => void][] = [
  [
    'throws',
    () => {
      window.fetch = () => {
        throw new Error('no fetch')
      }
    },
  ],
  [
    'gives nothing',
    () => {
      window.fetch = (() => undefined) as never
    },
  ],
]

test.each(BROKEN_FETCH)('where fetch %s, events leave as beacons', async (_, harm) => {
  const { page, site } = visit
  await page.addInitScript(harm)
  await page.goto(site.shopUrl)
  const events = await site.until((all) => all.length >= 2)
  expect(events.map(({ type }) => type)).toEqual(['page_view', 'experience_impression'])
  expect(visit.errors).toEqual([])
})

test('elements named like what we read do no harm, and forms still submit', async () => {
  const { page, site } = visit
  const names = [
    'title',
    'referrer',
    'currentScript',
    'documentElement',
    'location',
    'addEventListener',
    'visibilityState',
    'scrollingElement',
    'hasFocus',
    'querySelectorAll',
  ]
  site.config = withTracks('engagement', 'links', 'forms', 'media', 'frustration')
  const images = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')
  const form = `<form id="buy" action="/bought" data-segue-click="form">
    ${['textContent', 'getAttribute', 'closest', 'href', 'id'].map((name) => `<input name="${name}">`).join('')}
    <button>Buy</button></form>`
  site.pages['*'] = `<div id="segue"></div>${images}${toGrantedPage(form)}`
  await page.goto(`${site.shopUrl}/start`)
  await page.evaluate(() => document.querySelector('button')?.click())
  await page.waitForURL('**/bought**')
  const events = await site.until((all) => all.some(({ page: { path } }) => path === '/bought'))
  for (const event of events) {
    expect(event.page).toEqual({
      ...{ url: expect.any(String), path: expect.any(String) },
      ...{ title: expect.any(String), referrer: expect.any(String) },
    })
  }
  expect(events.find(({ type }) => type === 'click')?.props.name).toBe('form')
  expect(events.find(({ type }) => type === 'form_submit')?.props).toEqual({
    form_id: 'buy',
    form_destination: `${site.shopUrl}/bought`,
  })
  expect(visit.errors).toEqual([])
})
