// @vitest-environment happy-dom
import { LIST_ITEMS_MAX, PROPS_KEYS_MAX, parseEvent, TEXT_CHARS_MAX } from '@segue/protocol'
import { expect, test } from 'vitest'
import { PROPS_LEVELS_MAX } from './limits.ts'
import { toProps } from './props.ts'

const loop: { self?: unknown; name: string } = { name: 'loop' }
loop.self = loop

test.each([
  ['plain values', { a: 1, b: 'x', c: [true, null] }, { a: 1, b: 'x', c: [true, null] }],
  ['dates as texts', { at: new Date(0) }, { at: '1970-01-01T00:00:00.000Z' }],
  ['objects without a prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  ['figures named like secrets', { tokens_used: 3, spin: 2 }, { tokens_used: 3, spin: 2 }],
  [
    'names without e-mail addresses',
    { 'kim@x.org': 1, a: { 'lee@x.org': 2 } },
    { '[email]': 1, a: { '[email]': 2 } },
  ],
  ['addresses without secrets', { url: '/?token=abc' }, { url: '/?token=' }],
])('%s are kept', (_, given, expected) => {
  expect(toProps(given)).toEqual(expected)
})

test.each([
  ['functions', { a: () => 1, b: 1 }],
  ['undefined and numbers that are none', { a: undefined, c: Number.NaN, d: 1 / 0, b: 1 }],
  ['elements', { a: document.createElement('p'), b: 1 }],
  ['class instances', { a: new Map([[1, 2]]), b: 1 }],
  ['passwords and other secrets', { user_password: 'x', apiKey: 'y', id_token: 'z', b: 1 }],
  ['numbers that are secrets', { pin: 1234, login_otp: 99, cvc: 0, user_password: 5, b: 1 }],
  ['invalid dates', { a: new Date(Number.NaN), b: 1 }],
  ['keys that a tag manager adds', { 'gtm.uniqueEventId': 7, 'gtm.start': 1, b: 1 }],
  ['keys of the prototype machinery', JSON.parse('{"__proto__":{"x":1},"constructor":2,"b":1}')],
])('%s are left out', (_, given) => {
  const { a: _null, ...rest } = toProps(given)
  expect(rest).toEqual({ b: 1 })
  expect(({} as { x?: unknown }).x).toBeUndefined()
})

test.each([['text'], [null], [undefined], [[1]], [7]])('%s is no properties', (given) => {
  expect(toProps(given)).toEqual({})
})

test.each([
  ['a circle', loop],
  ['too deep', JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`)],
  ['too many keys', Object.fromEntries(Array.from({ length: 900 }, (_, key) => [`k${key}`, 1]))],
  ['too long a list', { list: Array.from({ length: 900 }, () => 1) }],
  ['too long a text', { text: 'x'.repeat(5_000) }],
])('%s is cut to what the wire takes', (_, given) => {
  const event = {
    ...{ id: '018bcfe5-6800-7000-8000-000000000000', at: 1, seq: 0, type: 'test' },
    ...{ page: { url: '', path: '', title: '', referrer: '' }, segments: [], stage: '' },
    ...{ variants: {}, props: toProps(given) },
  }
  expect(parseEvent(event)).toMatchObject({ ok: true })
  expect(Object.keys(event.props).length).toBeGreaterThan(0)
})

const toItem = (index: number) => ({
  ...{ item_id: `${index}`, item_name: 'n', item_brand: 'b', item_variant: 'e' },
  ...{ item_category: 'c', item_category2: 'd', price: 1, quantity: 1, index },
})

test('of a basket that is too large the worth arrives, whatever its order', () => {
  const items = Array.from({ length: 60 }, (_, index) => toItem(index))
  const whole = { transaction_id: 'T1', value: 999, currency: 'EUR' }
  const { items: kept, ...rest } = toProps({ items, ...whole, shipping: { tier: 'fast' } })
  expect(rest).toEqual({ ...whole, segue_cut: true })
  expect(kept).toEqual(items.slice(0, Object(kept).length - 1).concat([expect.anything()]))
})

test.each([
  ['of all properties', toKeys(PROPS_KEYS_MAX - 1), false],
  ['of all properties', toKeys(PROPS_KEYS_MAX), true],
  ['of a list', { list: Array.from({ length: LIST_ITEMS_MAX }, () => 0) }, false],
  ['of a list', { list: Array.from({ length: LIST_ITEMS_MAX + 1 }, () => 0) }, true],
])('what is beyond the limit %s is cut, and that it was is told', (_, given, isCut) => {
  const { segue_cut, ...kept } = toProps(given)
  expect(segue_cut).toBe(isCut || undefined)
  expect(JSON.stringify(kept) === JSON.stringify(given)).toBe(!isCut)
})

function toKeys(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, key) => [`k${key}`, 1]))
}

test('the order of a list stays', () => {
  expect(toProps({ list: [{ a: 1 }, 2, [3], null] })).toEqual({ list: [{ a: 1 }, 2, [3], null] })
})

test('limits are inclusive', () => {
  const text = { text: 'x'.repeat(TEXT_CHARS_MAX) }
  expect(toProps(text)).toEqual(text)
  const deep = JSON.parse(`${'{"a":'.repeat(PROPS_LEVELS_MAX)}1${'}'.repeat(PROPS_LEVELS_MAX)}`)
  expect(toProps(deep)).toEqual(deep)
})

test('what cannot be read is left out, the rest stays', () => {
  const revoked = Proxy.revocable({}, {})
  revoked.revoke()
  const list = Proxy.revocable([], {})
  list.revoke()
  const throwing = {
    get a() {
      throw new Error('no')
    },
    b: 2,
  }
  const given = { p: revoked.proxy, q: [1, list.proxy, 2], r: { deep: revoked.proxy }, throwing }
  expect(toProps({ ...given, kept: 1 })).toEqual({ q: [1, 2], r: {}, throwing: { b: 2 }, kept: 1 })
  expect(toProps(revoked.proxy)).toEqual({})
})
