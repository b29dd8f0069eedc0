import { fileURLToPath } from 'node:url'
import type { JsonObject, Profile } from '@segue/protocol'
import { advanceProfile, compile, createProfile, decide, updateProfile } from '@segue/rules'
import { describe, expect, test } from 'vitest'
import { loadSiteFile } from './site-file.ts'

const FILE = fileURLToPath(new URL('../../../demo-site/site.json', import.meta.url))
const config = loadSiteFile(FILE)
/** Nobody in control or holdout, so that every visitor tells the same story. */
const program = compile({
  ...config,
  settings: { ...config.settings, holdout: 0 },
  experiences: config.experiences.map((experience) => ({ ...experience, control: 0 })),
})
const START = Date.UTC(2026, 10, 2, 12)
const MINUTE = 60_000
const DAY = 86_400_000

describe('the journey of the demo shop', () => {
  test('goes from awareness to post-purchase and, after a silent month, to lapsed and back', () => {
    const visitor = arrive()
    expect(visitor.stage()).toBe('awareness')
    visitor.does('view_item', running).does('view_item', running)
    expect(visitor.stage()).toBe('awareness')
    visitor.does('view_item', running)
    expect(visitor.stage()).toBe('consideration')
    visitor.does('add_to_cart', running)
    expect(visitor.stage()).toBe('decision')
    visitor.does('purchase', running)
    expect(visitor.stage()).toBe('post-purchase')
    visitor.waits(29 * DAY)
    expect(visitor.stage()).toBe('post-purchase')
    visitor.waits(DAY)
    expect(visitor.stage()).toBe('lapsed')
    visitor.waits(DAY).does('page_view', {})
    expect(visitor.stage()).toBe('awareness')
  })

  test.each([
    ['consideration', 'view_item', 3],
    ['decision', 'add_to_cart', 1],
  ])('takes a visitor in %s back after two weeks without %s', (stage, type, times) => {
    const visitor = arrive()
    for (let count = 0; count < times; count += 1) visitor.does(type, running)
    expect(visitor.stage()).toBe(stage)
    visitor.waits(14 * DAY + MINUTE)
    expect(visitor.stage()).toBe('awareness')
  })
})

describe('the segments of the demo shop', () => {
  test.each<[string, Act[], boolean]>([
    [
      'runner',
      [
        ['view_item', running],
        ['view_item', running],
        ['view_item', running],
      ],
      true,
    ],
    [
      'runner',
      [
        ['view_item', running],
        ['view_item', running],
        ['view_item', hiking],
      ],
      false,
    ],
    [
      'hiking-fan',
      [
        ['view_item', hiking],
        ['add_to_cart', hiking],
      ],
      true,
    ],
    [
      'hiking-fan',
      [
        ['view_item', hiking],
        ['add_to_cart', running],
      ],
      false,
    ],
    ['advert-visitor', [['page_view', { source: { kind: 'paid', medium: 'cpc' } }]], true],
    ['advert-visitor', [['page_view', { source: { kind: 'search' } }]], false],
    ['cart-waiting', [['add_to_cart', running]], true],
    [
      'cart-waiting',
      [
        ['add_to_cart', running],
        ['purchase', running],
      ],
      false,
    ],
    [
      'frustrated',
      [
        ['rage_click', {}],
        ['rage_click', {}],
      ],
      true,
    ],
    ['frustrated', [['rage_click', {}]], false],
    ['high-value', [['purchase', { value: 250 }]], true],
    ['high-value', [['purchase', { value: 249 }]], false],
  ])('%s matches only whom it means (%#)', (segment, acts, isIn) => {
    const visitor = arrive()
    for (const [type, props] of acts) visitor.does(type, props)
    expect(visitor.segments().includes(segment)).toBe(isIn)
  })

  test.each([
    ['nordic', 'Europe/Stockholm', true],
    ['nordic', 'Europe/Berlin', false],
  ])('%s goes by the time zone %s', (segment, zone, isIn) => {
    expect(arrive(zone).segments().includes(segment)).toBe(isIn)
  })

  test('returning begins with the second visit', () => {
    const visitor = arrive()
    expect(visitor.segments()).not.toContain('returning')
    expect(visitor.comesBack().segments()).toContain('returning')
  })

  test('runner ends a week after the third look', () => {
    const visitor = arrive()
    for (let count = 0; count < 3; count += 1) visitor.does('view_item', running)
    expect(visitor.waits(6 * DAY).segments()).toContain('runner')
    expect(visitor.waits(2 * DAY).segments()).not.toContain('runner')
  })
})

describe('the experiences of the demo shop', () => {
  test('show a newcomer the default, and a runner their hero and note', () => {
    const visitor = arrive()
    expect(visitor.arms('/')).toEqual({})
    for (let count = 0; count < 3; count += 1) visitor.does('view_item', running)
    expect(visitor.arms('/')).toEqual({ 'home-hero': 'runner', 'home-note': 'runner' })
  })

  test('promise something beside the price from consideration on', () => {
    const visitor = arrive()
    expect(visitor.arms('/p/kvist-trail')).toEqual({})
    visitor.does('add_to_cart', running)
    expect(Object.keys(visitor.arms('/p/kvist-trail'))).toEqual(['returns-promise'])
  })

  test('greet Nordic visitors and those from adverts on every page', () => {
    const visitor = arrive('Europe/Oslo').does('page_view', { source: { kind: 'paid' } })
    expect(visitor.arms('/guides')).toEqual({
      'delivery-line': 'nordic',
      'workshop-strip': 'bright',
    })
  })
})

type Act = readonly [type: string, props: JsonObject]

const running = shopping('running')
const hiking = shopping('hiking')

function shopping(category: string): JsonObject {
  return { currency: 'EUR', value: 129, items: [{ item_id: 'A', item_category: category }] }
}

/** A visitor who opens the shop for the first time. Everything they do takes a minute. */
function arrive(zone = 'Europe/Berlin') {
  let now = START
  let session = 's1'
  let path = '/'
  let profile: Profile = createProfile(
    program,
    'visitor',
    { id: session, number: 1, startedAt: now, lastAt: now },
    now,
  )
  const situate = () => ({ now, zone, traits: { geo: { timeZone: zone }, page: { path } } })
  const visitor = {
    does(type: string, props: JsonObject) {
      now += MINUTE
      const event = { type, at: now, session, path, props }
      profile = updateProfile(program, profile, event, situate()).profile
      return visitor
    },
    waits(ms: number) {
      now += ms
      profile = advanceProfile(program, profile, situate()).profile
      return visitor
    },
    comesBack() {
      session = 's2'
      return visitor.does('page_view', {})
    },
    stage: () => profile.journey.stage,
    segments: () => profile.segments,
    arms(opened: string) {
      path = opened
      const { outcomes } = decide(program, profile, situate())
      return Object.fromEntries(
        outcomes.filter(({ arm }) => arm !== null).map(({ experience, arm }) => [experience, arm]),
      )
    },
  }
  return visitor.does('page_view', {})
}
