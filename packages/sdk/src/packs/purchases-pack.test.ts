// @vitest-environment happy-dom
import type { SegueEvent } from '@segue/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSegue } from '../create-segue.ts'
import { ORDER_CHARS_MAX, ORDERS_MAX } from '../limits.ts'
import { stopAll } from '../platform.ts'
import type { Segue } from '../segue.ts'
import { EMPTY_CONFIG } from '../testing/empty-config.ts'
import { PURCHASES_PACK } from './purchases-pack.ts'

const config = { ...EMPTY_CONFIG, settings: { consent: 'granted' as const } }
let bought: unknown[] = []

// That of happy-dom is a request which nobody awaits.
beforeEach(() => vi.spyOn(navigator, 'sendBeacon').mockReturnValue(true))
afterEach(() => {
  stopAll()
  localStorage.clear()
  bought = []
  vi.restoreAllMocks()
})

/** Loads a page of the shop; the one before is gone. */
function load(): Segue {
  const segue = createSegue({
    ...{ key: 'wk', version: 1, config, endpoint: 'http://127.0.0.1:1/v1' },
    packs: [PURCHASES_PACK],
  })
  segue.on('event', (event) => {
    const { type, props } = event as SegueEvent
    if (type === 'purchase') bought.push(props.transaction_id)
  })
  return segue
}
const buy = (segue: Segue, id: unknown) =>
  segue.track('purchase', { transaction_id: id as string, value: 80 })

test('an order that is told again counts once, also where the page is loaded again', () => {
  const segue = load()
  buy(segue, 'FF-1')
  buy(segue, 'FF-1')
  dispatchEvent(new Event('pagehide'))
  const again = load()
  buy(again, 'FF-1')
  expect(bought).toEqual(['FF-1'])
  buy(again, 'FF-2')
  expect(bought).toEqual(['FF-1', 'FF-2'])
})

test('a number and a text with spaces around are one order', () => {
  const segue = load()
  for (const id of [4711, '4711', ' 4711 ']) buy(segue, id)
  expect(bought).toEqual([4711])
})

test.each<[string, unknown]>([
  ['no id', undefined],
  ['an empty one', ''],
  ['what a template gives without one', 'undefined'],
  ['a zero', 0],
  ['a template that nobody filled', '{{ order.id }}'],
  ['one that is too long', 'x'.repeat(ORDER_CHARS_MAX + 1)],
  ['one that is no text', { id: 1 }],
])('purchases with %s all count', (_, id) => {
  const segue = load()
  buy(segue, id)
  buy(segue, id)
  expect(bought).toHaveLength(2)
})

test('other events with the id of an order count, before it and after', () => {
  const segue = load()
  const types: string[] = []
  segue.on('event', ({ type }) => types.push(type))
  const props = { transaction_id: 'x'.repeat(ORDER_CHARS_MAX) }
  for (const type of ['refund', 'purchase', 'refund', 'purchase']) segue.track(type, props)
  expect(types).toEqual(['refund', 'purchase', 'refund'])
})

test('the newest orders are remembered', () => {
  const segue = load()
  for (let order = 0; order <= ORDERS_MAX; order += 1) buy(segue, `FF-${order}`)
  bought = []
  for (const order of [ORDERS_MAX, 1, 0]) buy(segue, `FF-${order}`)
  expect(bought).toEqual(['FF-0'])
})

test('nobody is asked about the orders of the visitor before', () => {
  const segue = load()
  buy(segue, 'FF-1')
  segue.reset()
  buy(segue, 'FF-1')
  expect(bought).toHaveLength(2)
})

test('traits that a site gives of its own leave the orders alone', () => {
  const segue = load()
  buy(segue, 'FF-1')
  segue.identify({ orders: 3, purchases: 3 })
  buy(segue, 'FF-1')
  expect(bought).toEqual(['FF-1'])
})
