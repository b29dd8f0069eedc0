import { expect, test } from 'vitest'
import { exampleWith, findingsOf } from '../example-config.ts'

const when = 'segments[1].when'
const change = 'experiences[0].variants[1].changes[0]'

test.each([
  [{ days: 400 }, true],
  [{ days: 1, hours: 12, minutes: 30 }, true],
  [{ minutes: 1 }, true],
  [{ calendar: 'week' }, true],
  [{ days: 400, minutes: 1 }, false],
  [{ hours: 9_601 }, false],
  [{}, false],
  [{ days: 1.5 }, false],
  [{ days: -1, hours: 48 }, false],
  [{ calendar: 'decade' }, false],
  [{ calendar: 'week', days: 1 }, false],
  [[], false],
])('a window of %j: %s', (within, isFine) => {
  expect(findingsOf(exampleWith({ 'segments[0].when.within': within })).length === 0).toBe(isFine)
})

test.each([
  ['2026-11-27T00:00', true],
  ['2028-02-29T23:59', true],
  ['2027-02-29T00:00', false],
  ['2026-11-31T00:00', false],
  ['2026-00-10T00:00', false],
  ['2026-11-27T24:00', false],
  ['2026-11-27', false],
  ['2026-11-27T00:00Z', false],
])('a local time of %s: %s', (from, isFine) => {
  const members = { 'experiences[0].schedule': { from } }
  expect(findingsOf(exampleWith(members)).length === 0).toBe(isFine)
})

test.each([
  ['timeZone', 'America/Argentina/Buenos_Aires', true],
  ['timeZone', 'UTC', true],
  ['timeZone', '+01:00', false],
  ['timeZone', '', false],
  ['timeZone', 'Berlin', false],
  ['currency', 'JPY', true],
  ['currency', 'eur', false],
  ['currency', 'ZZZ', false],
])('%s %s: %s', (field, value, isFine) => {
  expect(findingsOf(exampleWith({ [field]: value })).length === 0).toBe(isFine)
})

test.each([
  ['#hero > a:not(.x)[href^="/c;{"]', false],
  ['#hero > a:not(.x)[href^="/c"]', true],
  ['.md\\:flex', true],
  ["a[title='it\"s']", true],
  ['a, b', true],
  [' ', false],
  ['a[href', false],
  ['a::before { content: "x" }', false],
  ['@import "x"', false],
  ['a /* x */', false],
  ['</style>', false],
  ['a\\', false],
])('a selector of %s: %s', (selector, isFine) => {
  const members = { 'experiences[0].anchor': { selector } }
  expect(findingsOf(exampleWith(members)).length === 0).toBe(isFine)
})

test.each([
  ['visitor.plan', true],
  ['custom.größe', true],
  ['source.first.utm_source', true],
  ['visitor', false],
  ['visitor.', false],
  ['plan', false],
  ['visitor.a b', false],
  ['visitor.__proto__', false],
  ['custom.constructor', false],
  ['source.first.prototype.name', false],
  ['custom.constructors', true],
])('a trait %s: %s', (path, isFine) => {
  const members = { [when]: { trait: path, op: 'exists' } }
  expect(findingsOf(exampleWith(members)).length === 0).toBe(isFine)
})

test.each([
  ['items.price', true],
  ['__proto__', false],
  ['items.constructor', false],
])('a property %s: %s', (prop, isFine) => {
  const members = { [when]: { event: 'a', where: { prop, op: 'exists' }, op: 'exists' } }
  expect(findingsOf(exampleWith(members)).length === 0).toBe(isFine)
})

test.each<[unknown, string]>([
  [null, 'CONFIG_TYPE_WRONG segments[1].when'],
  ['all', 'CONFIG_TYPE_WRONG segments[1].when'],
  [[], 'CONFIG_TYPE_WRONG segments[1].when'],
  [{}, 'CONFIG_CONDITION_UNKNOWN segments[1].when'],
  [{ all: [] }, 'CONFIG_LIST_INVALID segments[1].when.all'],
  [{ all: {} }, 'CONFIG_TYPE_WRONG segments[1].when.all'],
  [
    { any: [{ segment: 'runner' }], all: [{ segment: 'runner' }] },
    'CONFIG_FIELD_UNKNOWN segments[1].when.any',
  ],
  [{ sequence: [{ event: 'a' }] }, 'CONFIG_LIST_INVALID segments[1].when.sequence'],
  [{ event: 'a b', op: 'exists' }, 'CONFIG_ID_INVALID segments[1].when.event'],
  [{ event: 7, op: 'exists' }, 'CONFIG_ID_INVALID segments[1].when.event'],
  [{ stage: 'awareness', orLater: 1 }, 'CONFIG_TYPE_WRONG segments[1].when.orLater'],
])('a condition of %j is refused where it is wrong', (condition, finding) => {
  expect(findingsOf(exampleWith({ [when]: condition }))).toEqual([finding])
})

test.each<[unknown, string]>([
  [null, `CONFIG_TYPE_WRONG ${change}`],
  [{}, `CONFIG_FIELD_MISSING ${change}.kind`],
  [{ kind: 'eval' }, `CONFIG_CHOICE_UNKNOWN ${change}.kind`],
  [{ kind: ['text'] }, `CONFIG_CHOICE_UNKNOWN ${change}.kind`],
  [{ kind: 'hide' }, `CONFIG_FIELD_MISSING ${change}.target`],
  [{ kind: 'hide', target: '#a' }, `CONFIG_TYPE_WRONG ${change}.target`],
  [{ kind: 'text', target: { selector: 'a' }, txt: 'x' }, `CONFIG_FIELD_MISSING ${change}.text`],
])('a change of %j is refused where it is wrong', (value, finding) => {
  expect(findingsOf(exampleWith({ [change]: value }))[0]).toBe(finding)
})
