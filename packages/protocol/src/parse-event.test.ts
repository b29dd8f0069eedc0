import { expect, test } from 'vitest'
import { EVENT_ISSUES, type EventIssueCode } from './event-issues.ts'
import {
  EVENT_SEGMENTS_MAX,
  EVENT_VARIANTS_MAX,
  LIST_ITEMS_MAX,
  PROPS_DEPTH_MAX,
  PROPS_KEYS_MAX,
  TEXT_CHARS_MAX,
  URL_CHARS_MAX,
} from './limits.ts'
import { parseEvent } from './parse-event.ts'

const event = {
  id: '0192f0c1-5a2b-7c3d-8e4f-0123456789ab',
  at: 1_795_000_000_000,
  seq: 3,
  type: 'view_item',
  page: { url: 'https://shop.example/p/1', path: '/p/1', title: 'Shoe', referrer: '' },
  props: { value: 129, items: [{ item_id: 'p1', tags: ['new', null, true] }] },
  segments: ['runner'],
  stage: 'consideration',
  variants: { hero: 'control' },
}

test('a sound event is read as it is', () => {
  expect(parseEvent(event)).toEqual({ ok: true, value: event })
})

test('an event can say how many others were dropped before it', () => {
  const told = { ...event, dropped: 12 }
  expect(parseEvent(told)).toEqual({ ok: true, value: told })
})

test('fields of a newer snippet are dropped', () => {
  const newer = { ...event, battery: 0.5, page: { ...event.page, lang: 'de' } }
  expect(parseEvent(newer)).toEqual({ ok: true, value: event })
})

test('a site without a journey sends an empty stage', () => {
  expect(parseEvent({ ...event, stage: '' }).ok).toBe(true)
})

test.each<[EventIssueCode, string, string, unknown]>([
  ['EVENT_NOT_OBJECT', 'nothing', 'e', null],
  ['EVENT_NOT_OBJECT', 'a list', 'e', [event]],
  ['EVENT_NOT_OBJECT', 'a text', 'e', 'event'],
  ['EVENT_ID_INVALID', 'an id of another kind', 'e.id', { ...event, id: 'p1' }],
  ['EVENT_ID_INVALID', 'no fields at all', 'e.id', {}],
  ['EVENT_TIME_INVALID', 'half a millisecond', 'e.at', { ...event, at: 1.5 }],
  ['EVENT_TIME_INVALID', 'a time as text', 'e.at', { ...event, at: '1' }],
  ['EVENT_SEQ_INVALID', 'a negative number', 'e.seq', { ...event, seq: -1 }],
  ['EVENT_SEQ_INVALID', 'a number that skips', 'e.seq', { ...event, seq: 2 ** 53 }],
  ['EVENT_DROPPED_INVALID', 'none', 'e.dropped', { ...event, dropped: 0 }],
  ['EVENT_DROPPED_INVALID', 'a text', 'e.dropped', { ...event, dropped: '3' }],
  ['EVENT_TYPE_INVALID', 'two words', 'e.type', { ...event, type: 'view item' }],
  ['EVENT_PAGE_INVALID', 'an address alone', 'e.page', { ...event, page: '/p/1' }],
  [
    'EVENT_PAGE_INVALID',
    'no title',
    'e.page.title',
    { ...event, page: pageWith('title', undefined) },
  ],
  [
    'EVENT_PAGE_INVALID',
    'an address over the limit',
    'e.page.url',
    { ...event, page: pageWith('url', 'x'.repeat(URL_CHARS_MAX + 1)) },
  ],
  ['EVENT_PROPS_INVALID', 'a list', 'e.props', { ...event, props: [] }],
  ['EVENT_PROPS_INVALID', 'NaN', 'e.props.a.b', { ...event, props: { a: { b: Number.NaN } } }],
  [
    'EVENT_PROPS_INVALID',
    'a hole',
    'e.props["a b"][0]',
    { ...event, props: { 'a b': [undefined] } },
  ],
  ['EVENT_PROPS_INVALID', 'a function', 'e.props.run', { ...event, props: { run: () => 1 } }],
  [
    'EVENT_PROPS_TOO_DEEP',
    'one level over the limit',
    `e.props${'.a'.repeat(PROPS_DEPTH_MAX)}`,
    { ...event, props: nested(PROPS_DEPTH_MAX + 1) },
  ],
  [
    'EVENT_PROPS_TOO_MANY',
    'one key over the limit',
    'e.props',
    { ...event, props: keys(PROPS_KEYS_MAX + 1) },
  ],
  [
    'EVENT_TEXT_TOO_LONG',
    'a text over the limit',
    'e.props.a',
    { ...event, props: { a: 'x'.repeat(TEXT_CHARS_MAX + 1) } },
  ],
  [
    'EVENT_LIST_TOO_LONG',
    'a list over the limit',
    'e.props.a',
    { ...event, props: { a: list(LIST_ITEMS_MAX + 1) } },
  ],
  [
    'EVENT_KEY_UNSAFE',
    '__proto__',
    'e.props.__proto__',
    { ...event, props: JSON.parse('{"__proto__":{"x":1}}') },
  ],
  [
    'EVENT_KEY_UNSAFE',
    'constructor, inside',
    'e.props.a[0].constructor',
    { ...event, props: { a: [{ constructor: 1 }] } },
  ],
  ['EVENT_KEY_UNSAFE', 'prototype', 'e.props.prototype', { ...event, props: { prototype: 1 } }],
  ['EVENT_SEGMENTS_INVALID', 'a text', 'e.segments', { ...event, segments: 'runner' }],
  ['EVENT_SEGMENTS_INVALID', 'two words', 'e.segments', { ...event, segments: ['a b'] }],
  [
    'EVENT_SEGMENTS_INVALID',
    'one over the limit',
    'e.segments',
    { ...event, segments: names(EVENT_SEGMENTS_MAX + 1) },
  ],
  ['EVENT_STAGE_INVALID', 'null', 'e.stage', { ...event, stage: null }],
  ['EVENT_STAGE_INVALID', 'a blank', 'e.stage', { ...event, stage: ' ' }],
  ['EVENT_VARIANTS_INVALID', 'a list', 'e.variants', { ...event, variants: [] }],
  ['EVENT_VARIANTS_INVALID', 'a number', 'e.variants.hero', { ...event, variants: { hero: 1 } }],
  [
    'EVENT_VARIANTS_INVALID',
    'constructor',
    'e.variants.constructor',
    { ...event, variants: { constructor: 'a' } },
  ],
  [
    'EVENT_VARIANTS_INVALID',
    'one over the limit',
    'e.variants',
    { ...event, variants: arms(EVENT_VARIANTS_MAX + 1) },
  ],
])('%s: %s is refused at %s', (code, _, path, input) => {
  expect(parseEvent(input, 'e')).toMatchObject({
    ok: false,
    issues: [{ code, path, ...EVENT_ISSUES[code] }],
  })
})

test.each([
  ['a text', { props: { a: 'x'.repeat(TEXT_CHARS_MAX) } }],
  ['a list', { props: { a: list(LIST_ITEMS_MAX) } }],
  ['depth', { props: nested(PROPS_DEPTH_MAX) }],
  ['keys', { props: keys(PROPS_KEYS_MAX) }],
  ['segments', { segments: names(EVENT_SEGMENTS_MAX) }],
  ['variants', { variants: arms(EVENT_VARIANTS_MAX) }],
  ['an address', { page: { ...event.page, url: 'x'.repeat(URL_CHARS_MAX) } }],
])('%s at its limit is accepted', (_, fields) => {
  expect(parseEvent({ ...event, ...fields })).toMatchObject({ ok: true })
})

test('reading hostile keys leaves prototypes clean', () => {
  parseEvent(JSON.parse(`{"__proto__":{"polluted":1},"props":{"__proto__":{"polluted":1}}}`))
  expect({}).not.toHaveProperty('polluted')
})

/** An object whose innermost level is `levels` deep, the outermost counted as 1. */
function nested(levels: number): object {
  return levels === 1 ? {} : { a: nested(levels - 1) }
}

function pageWith(field: string, value: unknown): object {
  return { ...event.page, [field]: value }
}

function keys(count: number): object {
  return Object.fromEntries(names(count).map((name) => [name, 1]))
}

function arms(count: number): object {
  return Object.fromEntries(names(count).map((name) => [name, 'control']))
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `n${index}`)
}

function list(count: number): number[] {
  return Array.from({ length: count }, () => 0)
}
