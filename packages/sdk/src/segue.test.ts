// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { createSegue } from './create-segue.ts'
import { stopAll } from './platform.ts'
import type { Segue } from './segue.ts'
import { toConsentParts } from './testing/consent-parts.ts'

afterEach(() => stopAll())

/** Makes the call on a fresh page. Gives what `identify` events said, and the errors told. */
function tell(call: keyof Segue, ...args: unknown[]): [said: object[], errors: string[]] {
  const { config } = toConsentParts({})
  const segue = createSegue({
    ...{ key: 'wk', version: 1, endpoint: 'http://127.0.0.1:1' },
    config,
  })
  const said: object[] = []
  const errors: string[] = []
  segue.on('event', ({ type, props }) => {
    if (type === 'identify') said.push(props)
  })
  segue.on('error', (error) => errors.push(String(error)))
  segue.push([call, ...args] as never)
  return [said, errors]
}

const traits = { plan: 'club' }

test.each<[unknown[], object]>([
  [['customer-1'], { user: 'customer-1' }],
  [['customer-1', traits], { user: 'customer-1', traits }],
  [[42, traits], { user: '42', traits }],
  [[0], { user: '0' }],
  [[traits], { traits }],
])('identify by %j says %j', (args, expected) => {
  expect(tell('identify', ...args)).toEqual([[expected], []])
})

test.each([
  ['nothing', []],
  ['null', [null]],
  ['an empty text', ['']],
  ['a list', [['a']]],
  ['an e-mail address', ['kim@example.org']],
  ['a JSON web token', ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.s-ig_1']],
])('identify by %s names nobody, and that is told', (_, args) => {
  expect(tell('identify', ...args)).toEqual([[], [expect.stringContaining('ID_INVALID')]])
})

test('of a call with an e-mail address the traits are kept', () => {
  const [said, errors] = tell('identify', 'kim@example.org', {
    ...traits,
    email: 'kim@example.org',
  })
  expect(said).toEqual([{ traits: { ...traits, email: '[email]' } }])
  expect(errors).toHaveLength(1)
})

test.each<[unknown[], object]>([
  [['acme'], { id: 'acme' }],
  [['acme', { id: 'other', employees: 12 }], { employees: 12, id: 'acme' }],
  [[7], { id: '7' }],
])('group by %j says %j', (args, group) => {
  expect(tell('group', ...args)).toEqual([[{ traits: { group } }], []])
})

test.each([
  ['nothing', []],
  ['an empty text', ['', traits]],
  ['traits alone', [traits]],
  ['an e-mail address', ['kim@example.org', traits]],
])('group by %s says nothing, and that is told', (_, args) => {
  expect(tell('group', ...args)).toEqual([[], [expect.stringContaining('ID_INVALID')]])
})

test.each<[unknown[], object[], number]>([
  [['new', 'old'], [{ user: 'new', previous: 'old' }], 0],
  [['new'], [{ user: 'new' }], 1],
  [['kim@example.org', 'old'], [], 1],
  [['new', 'kim@example.org'], [{ user: 'new' }], 1],
])('alias by %j says %j', (args, said, errors) => {
  expect(tell('alias', ...args)).toEqual([said, Array(errors).fill(expect.any(String))])
})

test.each<[keyof Segue, unknown[]]>([
  ['on', []],
  ['on', ['event', 5]],
  ['on', ['ready', 'text']],
  ['ready', [7]],
  ['off', ['event']],
])('%s with %j is passed over', (call, args) => {
  expect(tell(call, ...args)).toEqual([[], []])
})
