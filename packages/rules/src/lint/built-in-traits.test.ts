import { readFileSync } from 'node:fs'
import type { Condition } from '@segue/protocol'
import { expect, test } from 'vitest'
import { configOf, UNTIL } from '../testing/lint-fixtures.ts'
import { BUILT_IN_TRAITS, builtInKindOf, valuesOf } from './built-in-traits.ts'
import { lint } from './index.ts'

const GUIDE = new URL('../../../../docs/site-config.md', import.meta.url)

test('the guide lists every fact that Segue gives itself, and no other', () => {
  const [, section = ''] = readFileSync(GUIDE, 'utf8').split('\n## Traits\n')
  const [table = ''] = section.split('\n## ')
  const listed = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name)
  const given = listed.filter((name) => !/^(visitor|custom|source\.first)\./.test(name))
  expect(given).toEqual(Object.keys(BUILT_IN_TRAITS))
})

test('the guide names the values of the kind of device', () => {
  const [, row = ''] = /^\| `device\.kind` +\| (.*?) +\|$/m.exec(readFileSync(GUIDE, 'utf8')) ?? []
  expect([...row.matchAll(/`(\w+)`/g)].map(([, value]) => value)).toEqual(valuesOf('device.kind'))
  expect(valuesOf('device.language')).toBeUndefined()
})

const mismatchesIn = (when: Condition) =>
  lint(configOf([when]), { until: UNTIL }).filter(({ code }) => code === 'TYPE_MISMATCH')

test.each<[string, string, Condition]>([
  [
    'an hour as a text',
    'time.hour is a number, and equals "9" asks for a text: nobody matches.',
    { trait: 'time.hour', op: 'equals', value: '9' },
  ],
  [
    'an hour as a time',
    'time.hour is a number, and hour [9,17] asks for a time: nobody matches. Ask it with in or between.',
    { trait: 'time.hour', op: 'hour', value: [9, 17] },
  ],
  [
    'yes or no as a text',
    'device.touch is true or false, and equals "true" asks for a text: nobody matches.',
    { trait: 'device.touch', op: 'equals', value: 'true' },
  ],
  [
    'a text as a time',
    'source.campaign is a text, and after "2026-11-01" asks for a time: nobody matches.',
    { trait: 'source.campaign', op: 'after', value: '2026-11-01' },
  ],
  [
    'the first source as a number',
    'source.first.kind is a text, and in [1,2] asks for a number: nobody matches.',
    { trait: 'source.first.kind', op: 'in', value: [1, 2] },
  ],
  [
    'one value as a list',
    'device.kind is a text, and includes "mobile" asks for a list of texts: nobody matches.',
    { trait: 'device.kind', op: 'includes', value: 'mobile' },
  ],
  [
    'a parameter as a number',
    'page.query_size is a text, and at_least 42 asks for a number: nobody matches.',
    { trait: 'page.query_size', op: 'at_least', value: 42 },
  ],
])('a fact that Segue gives is not compared with what it cannot be: %s', (_, text, when) => {
  expect(mismatchesIn({ any: [when, { event: 'buy', op: 'at_least', value: 1 }] })).toMatchObject([
    { path: 'segments[0].when.any[0]', text },
  ])
})

test.each<[Condition]>([
  [{ trait: 'time.date', op: 'yearly', value: ['12-20', '01-06'] }],
  [{ trait: 'time.date', op: 'equals', value: '2026-11-27' }],
  [{ trait: 'page.query_until', op: 'days_until', value: 3 }],
  [{ trait: 'time.date', op: 'weekday', value: [6, 7] }],
  [{ trait: 'page.query_until', op: 'hour', value: [22, 6] }],
  [{ trait: 'time.weekday', op: 'in', value: [6, 7] }],
  [{ trait: 'device.dark', op: 'equals', value: true }],
  [{ trait: 'cart.value', op: 'between', value: [10, 20] }],
  [{ trait: 'page.referrer', op: 'not_exists' } as Condition],
  [{ trait: 'device.language', op: 'starts_with', value: 'nb' }],
])('a fact that Segue gives is compared with what it can be: %j', (when) => {
  expect(mismatchesIn(when)).toEqual([])
})

test.each<[string, Condition]>([
  [
    'device.kind is mobile, tablet or desktop, never "phone".',
    { trait: 'device.kind', op: 'equals', value: 'phone' },
  ],
  [
    'device.kind is mobile, tablet or desktop, never "Mobile".',
    { trait: 'device.kind', op: 'not_equals', value: 'Mobile' },
  ],
  [
    'device.connection is slow-2g, 2g, 3g or 4g, never "5g".',
    { trait: 'device.connection', op: 'in', value: ['4g', '5g'] },
  ],
  [
    'device.os is windows, macos, ios, android, chromeos, linux or other, never "osx".',
    { trait: 'device.os', op: 'not_in', value: ['osx'], ignoreCase: true },
  ],
])('a word that a fact never is: %s', (text, when) => {
  const whole = { any: [when, { event: 'buy', op: 'at_least', value: 1 } as const] }
  expect(mismatchesIn(whole)).toMatchObject([{ path: 'segments[0].when.any[0]', text }])
})

test.each<[Condition]>([
  [{ trait: 'device.kind', op: 'in', value: ['mobile', 'tablet'] }],
  [{ trait: 'device.os', op: 'equals', value: 'macOS', ignoreCase: true }],
  [{ trait: 'device.browser', op: 'contains', value: 'app' }],
  [{ trait: 'source.kind', op: 'equals', value: 'partner' }],
])('a word that a fact can be is no finding: %j', (when) => {
  expect(mismatchesIn(when)).toEqual([])
})

test('the witness of a word that a fact never is has another', () => {
  const [finding] = mismatchesIn({ trait: 'device.kind', op: 'equals', value: 'phone' })
  expect(finding?.witness.traits?.device?.kind).toBe('mobile')
})

test('the witness has the fact as it is', () => {
  const [finding] = mismatchesIn({ trait: 'device.viewport_width', op: 'equals', value: 'wide' })
  expect(typeof finding?.witness.traits?.device?.viewport_width).toBe('number')
})

test.each(['visitor.plan', 'custom.hour', 'geo.country', 'constructor', 'device.toString'])(
  'what the site gives may be anything: %s',
  (trait) => {
    expect(builtInKindOf(trait)).toBeUndefined()
  },
)
