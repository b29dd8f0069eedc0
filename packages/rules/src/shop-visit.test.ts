import type { Condition, Experience, SiteConfig } from '@segue/protocol'
import { expect, test } from 'vitest'
import {
  advanceProfile,
  compactProfile,
  compile,
  createProfile,
  decide,
  type Situation,
  updateProfile,
} from './index.ts'
import { nextChange } from './simulate/index.ts'
import { EMPTY_CONFIG } from './testing/empty-config.ts'

const DAY = 86_400_000
const START = Date.parse('2026-11-02T10:00:00Z')

const runner: Condition = {
  event: 'view_item',
  where: { prop: 'items.item_category', op: 'includes', value: 'running' },
  op: 'at_least',
  value: 3,
  within: { days: 7 },
}

const hero: Experience = {
  id: 'hero',
  name: 'Hero',
  state: 'running',
  mode: 'personalize',
  pages: ['/'],
  when: { stage: 'consideration', orLater: true },
  variants: [
    {
      id: 'runner',
      name: 'Runner',
      when: { segment: 'runner' },
      changes: [{ kind: 'text', target: { selector: '#hero-title' }, text: 'Run' }],
    },
  ],
}

const config: SiteConfig = {
  ...EMPTY_CONFIG,
  timeZone: 'Europe/Berlin',
  segments: [
    { id: 'runner', name: 'Runners', when: runner },
    {
      id: 'abandoned',
      name: 'Left a cart',
      when: {
        all: [
          { event: 'add_to_cart', measure: 'last', op: 'within_days', value: 14 },
          { none: [{ event: 'purchase', op: 'at_least', value: 1 }] },
        ],
      },
    },
    {
      id: 'spender',
      name: 'Spenders',
      when: { event: 'purchase', measure: 'sum', of: 'value', op: 'at_least', value: 100 },
    },
  ],
  journey: {
    stages: [
      { id: 'awareness', name: 'Awareness' },
      {
        id: 'consideration',
        name: 'Consideration',
        enter: { event: 'view_item', op: 'at_least', value: 3, within: { days: 7 } },
        exit: { event: 'view_item', op: 'less_than', value: 1, within: { days: 14 } },
      },
      {
        id: 'decision',
        name: 'Decision',
        enter: { event: 'add_to_cart', op: 'at_least', value: 1 },
      },
      {
        id: 'post-purchase',
        name: 'After',
        enter: { event: 'purchase', op: 'at_least', value: 1 },
      },
      { id: 'lapsed', name: 'Lapsed', lapseAfterDays: 30 },
    ],
  },
  experiences: [hero],
}

const program = compile(config)

function at(now: number, path = '/'): Situation {
  return { now, zone: 'Europe/Berlin', traits: { page: { path } } }
}

function visit() {
  const session = { id: 's1', number: 1, startedAt: START, lastAt: START }
  let profile = createProfile(program, 'visitor-1', session, START)
  const transitions: string[] = []
  return {
    do(type: string, now: number, props = {}) {
      const event = { type, at: now, session: 's1', path: '/', props }
      const update = updateProfile(program, profile, event, at(now))
      profile = update.profile
      transitions.push(...update.transitions.map(({ from, to, cause }) => `${from} ${cause} ${to}`))
      return profile
    },
    wait(now: number) {
      const update = advanceProfile(program, profile, at(now))
      profile = update.profile
      transitions.push(...update.transitions.map(({ from, to, cause }) => `${from} ${cause} ${to}`))
      return profile
    },
    transitions,
  }
}

const shoe = { items: [{ item_category: 'running', price: 120 }] }

test('three views of running shoes within a week make a runner in consideration, who sees the hero', () => {
  const visitor = visit()
  visitor.do('view_item', START, shoe)
  const two = visitor.do('view_item', START + DAY, shoe)
  expect(two.segments).toEqual([])
  expect(decide(program, two, at(START + DAY)).outcomes).toEqual([
    { experience: 'hero', arm: null, verdict: 'stage_no' },
  ])
  const three = visitor.do('view_item', START + 2 * DAY, shoe)
  expect(three.segments).toEqual(['runner'])
  expect(three.journey).toEqual({ stage: 'consideration', since: START + 2 * DAY })
  const decision = decide(program, three, at(START + 2 * DAY))
  expect(decision.outcomes).toEqual([{ experience: 'hero', arm: 'runner', verdict: 'shown' }])
  expect(nextChange(program, three, at(START + 2 * DAY))).toBe(START + 7 * DAY + 1000)
  expect(decide(program, three, at(START + 2 * DAY, '/cart')).outcomes[0]?.verdict).toBe(
    'page_no_match',
  )
})

test('the window runs out one second after its last moment', () => {
  const visitor = visit()
  for (const day of [0, 1, 2]) visitor.do('view_item', START + day * DAY, shoe)
  expect(visitor.wait(START + 7 * DAY).segments).toEqual(['runner'])
  expect(visitor.wait(START + 7 * DAY + 1000).segments).toEqual([])
})

test('a visitor goes through the journey, lapses and comes back', () => {
  const visitor = visit()
  for (const day of [0, 1, 2]) visitor.do('view_item', START + day * DAY, shoe)
  expect(visitor.do('add_to_cart', START + 2 * DAY).segments).toEqual(['runner', 'abandoned'])
  expect(visitor.do('purchase', START + 3 * DAY, { value: 129 }).segments).toEqual([
    'runner',
    'spender',
  ])
  const lapsed = visitor.wait(START + 40 * DAY)
  expect(lapsed.journey).toEqual({ stage: 'lapsed', since: START + 33 * DAY })
  visitor.do('page_view', START + 41 * DAY)
  expect(visitor.transitions).toEqual([
    'awareness enter consideration',
    'consideration enter decision',
    'decision enter post-purchase',
    'post-purchase lapse lapsed',
    'lapsed return post-purchase',
  ])
})

test('a compact profile decides as the whole one and fits the snapshot', () => {
  const visitor = visit()
  for (const day of [0, 1, 2]) visitor.do('view_item', START + day * DAY, shoe)
  const profile = visitor.wait(START + 3 * DAY)
  const compact = compactProfile(profile, 4096)
  expect(compact.log).toEqual([])
  expect(JSON.stringify(compact).length).toBeLessThan(1200)
  expect(decide(program, compact, at(START + 3 * DAY))).toEqual(
    decide(program, profile, at(START + 3 * DAY)),
  )
})
