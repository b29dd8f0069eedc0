import type { Condition, SiteConfig } from '@segue/protocol'
import { compile, createProfile, updateProfile } from '@segue/rules'
import { explain } from '@segue/rules/explain'
import { expect, test } from 'vitest'
import { EMPTY_CONFIG } from '../../testing/empty-config.ts'
import { PRIVACY_MESSAGES, toMessages } from './messages.ts'
import { toReasons } from './reasons.ts'

const runner: Condition = { segment: 'runner' }
const often: Condition = { event: 'page_view', op: 'at_least', value: 1 }
const never: Condition = { event: 'purchase', op: 'at_least', value: 1 }

/** What a visitor is told who is a runner, and saw one page, of an experience with this condition. */
function reasonsFor(
  when: Condition | undefined,
  control = 0,
  isOnPage = true,
  became: object = {},
): readonly string[] {
  const change = { kind: 'text', target: { selector: 'h1' }, text: 'x' } as const
  const config: SiteConfig = {
    ...EMPTY_CONFIG,
    segments: [{ id: 'runner', name: 'A runner', when: { all: [] } }],
    experiences: [
      {
        id: 'hero',
        name: 'The top',
        state: 'running',
        mode: 'personalize',
        control,
        variants: [{ id: 'a', name: 'A', ...(when && { when }), changes: [change] }],
      },
    ],
  }
  const program = compile(config)
  const session = { id: 's', number: 1, startedAt: 0, lastAt: 0 }
  const situation = { now: 1, zone: 'UTC', traits: {} }
  const event = { type: 'page_view', at: 1, session: 's', path: '/', props: {} }
  const start = createProfile(program, 'v', session, 0)
  const { profile } = updateProfile(program, start, event, situation)
  const { experiences } = explain(program, profile, situation)
  const seen = experiences.map((each) => ({ ...each, ...became }))
  return toReasons(seen, () => isOnPage, config, PRIVACY_MESSAGES)
}

const BECAUSE = 'The top: you see this version because'

test.each<[string, Condition | undefined, string]>([
  ['a segment by its name', runner, `${BECAUSE} you are seen as “A runner”.`],
  [
    'of several ways the one that held',
    { any: [never, runner] },
    `${BECAUSE} you are seen as “A runner”.`,
  ],
  [
    'each thing that had to hold',
    { all: [runner, often] },
    `${BECAUSE} you are seen as “A runner” and did page_view at least 1 time.`,
  ],
  ['nothing where there is no condition', undefined, 'The top: everybody sees this.'],
])('a visitor is told %s', (_, when, expected) => {
  expect(reasonsFor(when)).toEqual([expected])
})

test('a visitor who is kept on the original is told so', () => {
  expect(reasonsFor(runner, 1)).toEqual([
    'The top: you see the original. A share of visitors does, so that versions can be compared.',
  ])
})

test.each([
  ['is not for them', never, true],
  ['is not on the page', runner, false],
])('nothing is told of an experience that %s', (_, when, isOnPage) => {
  expect(reasonsFor(when, 0, isOnPage)).toEqual([])
})

test('nothing is told of a variant that the page does not show', () => {
  expect(reasonsFor(runner, 0, true, { verdict: 'late' })).toEqual([])
})

test('texts of the site take the place of ours; others are refused', () => {
  expect(toMessages({ title: 'Daten' })).toEqual({ ...PRIVACY_MESSAGES, title: 'Daten' })
  expect(toMessages(undefined)).toEqual(PRIVACY_MESSAGES)
  expect(() => toMessages({ tilte: 'x' })).toThrow('MESSAGE_UNKNOWN at privacy:')
  expect(() => toMessages({ title: 7 })).toThrow('MESSAGE_INVALID at privacy.title:')
  expect(() => toMessages(JSON.parse('{"__proto__": "x"}'))).toThrow('MESSAGE_UNKNOWN')
})
