// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { createSegue } from '../create-segue.ts'
import { stopAll } from '../platform.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { WATCHERS } from './index.ts'

const page = window as unknown as { dataLayer?: unknown[] | undefined }

afterEach(() => {
  stopAll()
  page.dataLayer = undefined
  document.body.replaceChildren()
})

/** Does what watchers watch, once each. */
function act(): void {
  document.body.innerHTML = '<b data-segue-click="buy">Buy</b>'
  document.querySelector('b')?.click()
  page.dataLayer?.push({ event: 'view_item' })
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
}

test('watchers start before plugins of the site, and end with Segue', () => {
  page.dataLayer = [{ event: 'before' }]
  const types: string[] = []
  const segue = createSegue({
    ...{ key: 'wk', version: 1, config: EMPTY_CONFIG, endpoint: 'http://127.0.0.1:1/v1' },
    packs: [{ watch: ({ record }) => record('of_the_site', {}) }],
  })
  segue.on('event', ({ type }) => types.push(type))
  expect(segue.getConsent().measurement).toBe('pending')
  act()
  expect(types).toEqual(['click', 'view_item', 'page_view'])
  segue.stop()
  act()
  expect(types).toHaveLength(3)
})

test('a watcher that fails is told, and keeps neither the others nor the site from watching', () => {
  Object.defineProperty(page, 'dataLayer', {
    configurable: true,
    get() {
      throw new Error('locked')
    },
  })
  const told: unknown[] = []
  const types: string[] = []
  const segue = createSegue({
    ...{ key: 'wk', version: 1, config: EMPTY_CONFIG, endpoint: 'http://127.0.0.1:1/v1' },
    calls: [['on', 'error', (error: unknown) => told.push(error)]],
  })
  Object.defineProperty(page, 'dataLayer', { value: undefined, writable: true })
  segue.on('event', ({ type }) => types.push(type))
  act()
  expect(told).toEqual([new Error('locked')])
  expect(types).toEqual(['click', 'page_view'])
})

test('every watcher has the one hook that it needs', () => {
  expect(WATCHERS.map((plugin) => Object.keys(plugin))).toEqual(WATCHERS.map(() => ['watch']))
})
