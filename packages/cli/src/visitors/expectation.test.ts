import { expect, test } from 'vitest'
import { type Expectation, visitorCases } from './expectation.ts'
import { SMALL_SHOP } from './small-shop.ts'

const event = { at: '2026-11-01T10:00:00Z', type: 'view' }
const ann = { visitor: 'ann', events: [event] }

function complaintsOf(value: unknown, config = SMALL_SHOP): string[] {
  const complaints: string[] = []
  const complain = (path: string, expected: string) => complaints.push(`${path}: ${expected}`)
  visitorCases(config)({ value, path: '', complain })
  return complaints
}

function expecting(expectation: Record<string, unknown>): unknown {
  return { visitors: [{ ...ann, expect: [{ at: '2026-11-02', ...expectation }] }] }
}

function knowing(traits: Record<string, unknown>): unknown {
  return { visitors: [{ ...ann, traits }] }
}

test.each([
  { device: { kind: 'mobile', viewport_width: 390, touch: true } },
  { page: { query_utm_term: 'shoes', price: 12 }, cart: { items: 2 } },
  { geo: { country: 'NO', city: 'Oslo' }, custom: { weather: 'rain', nested: { colour: 'red' } } },
])('takes facts that visitors have: %j', (traits) => {
  expect(complaintsOf(knowing(traits))).toEqual([])
})

test('reads times as milliseconds and leaves out what is not said', () => {
  const value = expecting({ stage: 'new' })
  const [visitor] = visitorCases(SMALL_SHOP)({ value, path: '', complain: expect.unreachable })
  expect(visitor).toEqual({
    visitor: 'ann',
    events: [{ at: Date.UTC(2026, 10, 1, 10), type: 'view' }],
    expect: [{ at: Date.UTC(2026, 10, 2), stage: 'new' }],
  })
})

test.each<[string, unknown, string]>([
  ['no list of visitors', {}, 'visitors: a list'],
  ['a list instead of an object', [], ': an object with visitors'],
  ['an unknown field', { visitors: [{ ...ann, sone: 1 }] }, 'visitors[0].sone: one of the fields'],
  ['a visitor without an id', { visitors: [{ events: [] }] }, 'visitors[0].visitor: a text'],
  ['an unknown zone', { visitors: [{ ...ann, zone: 'Oslo' }] }, 'visitors[0].zone: an IANA'],
  [
    'a time without a zone',
    { visitors: [{ ...ann, events: [{ ...event, at: '2026-11-01T10:00' }] }] },
    'visitors[0].events[0].at: a time',
  ],
  [
    'a prop that reaches the prototype',
    { visitors: [{ ...ann, events: [{ ...event, props: JSON.parse('{"__proto__":1}') }] }] },
    'visitors[0].events[0].props.__proto__: another name',
  ],
  ['a fact that is none', knowing({ device: { colour: 'red' } }), '.traits.device.colour: one of'],
  [
    'a misspelt fact',
    knowing({ page: { catgory: 'shoes' } }),
    '.traits.page.catgory: page.category, or another of page.url, page.path,',
  ],
  [
    'a slip in a place',
    knowing({ geo: { timezone: 'UTC' } }),
    '.geo.timezone: geo.timeZone, or another of',
  ],
  [
    'a value that a fact never has',
    knowing({ device: { kind: 'phone' } }),
    '.traits.device.kind: one of mobile, tablet, desktop',
  ],
  [
    'a fact that is none, at an event',
    { visitors: [{ ...ann, events: [{ ...event, traits: { cart: { sum: 3 } } }] }] },
    'visitors[0].events[0].traits.cart.sum: one of cart.value',
  ],
  ['an unknown segment', expecting({ notIn: ['kene'] }), '.notIn[0]: one of keen, on-phone'],
  ['an unknown stage', expecting({ stage: 'gone' }), '.stage: one of new, close'],
  ['an unknown experience', expecting({ variants: { hro: 'warm' } }), '.variants.hro: one of'],
  [
    'an unknown variant',
    expecting({ variants: { hero: 'cold' } }),
    '.variants.hero: one of warm, control, holdout, null',
  ],
  ['a day that does not exist', expecting({ at: '2026-02-31', stage: 'new' }), '.at: a time'],
  ['an expectation of nothing', expecting({}), 'expect[0]: something that holds or not: stage'],
  ['one of a page alone', expecting({ path: '/' }), 'expect[0]: something that holds or not'],
  [
    'one of empty lists alone',
    expecting({ in: [], notIn: [], variants: {}, verdicts: {} }),
    'expect[0]: something that holds or not',
  ],
  [
    'an expectation from before the first event',
    expecting({ at: '2026-11-01T09:59:59Z', stage: 'new' }),
    '.at: a time from 2026-11-01T10:00:00Z on, the first event (for a visitor who did nothing',
  ],
  ['an unknown verdict', expecting({ verdicts: { hero: 'no' } }), '.verdicts.hero: one of shown'],
])('complains about %s', (_, value, complaint) => {
  const complaints = complaintsOf(value)
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toContain(complaint)
})

test('takes an expectation at the first event, and any of a visitor without events', () => {
  const expected = [{ at: event.at, stage: 'new' }]
  const visitors = [
    { ...ann, events: [{ ...event, at: '2026-11-03' }, event], expect: expected },
    { visitor: 'bo', events: [], expect: expected },
  ]
  expect(complaintsOf({ visitors })).toEqual([])
})

test.each<Partial<Expectation>>([
  { segments: [] },
  { in: ['keen'], notIn: ['on-phone'], path: '/' },
  { variants: { hero: 'control' }, verdicts: { hero: 'control' } },
  { variants: { hero: null } },
])('takes %j without complaint', (expectation) => {
  expect(complaintsOf(expecting(expectation))).toEqual([])
})
