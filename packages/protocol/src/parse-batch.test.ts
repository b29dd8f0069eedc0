import { expect, test } from 'vitest'
import { BATCH_EVENTS_MAX, ID_CHARS_MAX } from './limits.ts'
import { BATCH_ISSUES, type BatchIssueCode, parseBatch } from './parse-batch.ts'

const batch = {
  v: 1,
  sentAt: 1_795_000_000_000,
  visitor: 'visitor-1',
  session: 'session-1',
  tab: 'tab-1',
  config: 4,
  consent: { personalization: 'granted', measurement: 'denied' },
  events: [{ anything: true }],
}

test('a sound envelope is read, its events as they came', () => {
  expect(parseBatch(batch)).toEqual({ ok: true, value: batch })
})

test('fields of a newer snippet are dropped', () => {
  const consent = { ...batch.consent, advertising: 'denied' }
  expect(parseBatch({ ...batch, consent, region: 'eu' })).toEqual({ ok: true, value: batch })
})

test.each<[BatchIssueCode, string, string, unknown]>([
  ['BATCH_NOT_OBJECT', 'null', '', null],
  ['BATCH_NOT_OBJECT', 'a list', '', [batch]],
  ['BATCH_NOT_OBJECT', 'a text', '', '{}'],
  ['BATCH_VERSION_UNKNOWN', 'a later version', 'v', { ...batch, v: 2 }],
  ['BATCH_VERSION_UNKNOWN', 'no version', 'v', {}],
  ['BATCH_TIME_INVALID', 'a time before 1970', 'sentAt', { ...batch, sentAt: -1 }],
  ['BATCH_ID_INVALID', 'an empty visitor', 'visitor', { ...batch, visitor: '' }],
  [
    'BATCH_ID_INVALID',
    'a long session',
    'session',
    { ...batch, session: 'a'.repeat(ID_CHARS_MAX + 1) },
  ],
  ['BATCH_ID_INVALID', 'no tab', 'tab', { ...batch, tab: undefined }],
  ['BATCH_CONFIG_INVALID', 'a negative version', 'config', { ...batch, config: -1 }],
  ['BATCH_CONFIG_INVALID', 'half a version', 'config', { ...batch, config: 0.5 }],
  ['BATCH_CONSENT_INVALID', 'a yes', 'consent', { ...batch, consent: true }],
  [
    'BATCH_CONSENT_INVALID',
    'a state of another name',
    'consent',
    { ...batch, consent: { personalization: 'granted', measurement: 'yes' } },
  ],
  ['BATCH_EVENTS_INVALID', 'an empty list', 'events', { ...batch, events: [] }],
  ['BATCH_EVENTS_INVALID', 'an object', 'events', { ...batch, events: {} }],
  [
    'BATCH_EVENTS_INVALID',
    'one event over the limit',
    'events',
    { ...batch, events: Array(BATCH_EVENTS_MAX + 1).fill({}) },
  ],
])('%s: %s is refused at %j', (code, _, path, input) => {
  expect(parseBatch(input)).toMatchObject({
    ok: false,
    issues: [{ code, path, ...BATCH_ISSUES[code] }],
  })
})

test.each([
  ['events', { events: Array(BATCH_EVENTS_MAX).fill({}) }],
  ['an id', { visitor: 'a'.repeat(ID_CHARS_MAX) }],
  ['a config that was never published', { config: 0 }],
])('%s at the limit is accepted', (_, fields) => {
  expect(parseBatch({ ...batch, ...fields })).toMatchObject({ ok: true })
})

test('an envelope cannot carry a prototype', () => {
  const parsed = parseBatch(JSON.parse(JSON.stringify(batch).replace('{', '{"__proto__":{"x":1},')))
  expect(parsed).toMatchObject({ ok: true })
  expect(parsed.ok && Object.getPrototypeOf(parsed.value)).toBe(Object.prototype)
  expect({}).not.toHaveProperty('x')
})
