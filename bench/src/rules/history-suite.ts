import type { RulesArtefact, VisitorEvent } from '../artefacts.ts'
import { type Contender, compete, type Rounds, toRatio } from '../harness/compete.ts'
import { createRandom, pick } from '../harness/random.ts'
import { toSpread } from '../harness/spread.ts'
import type { Suite } from '../suite.ts'
import { toConfig } from './engines/segue.ts'
import { NOW } from './visitors.ts'

/** Which windows the segments have: those of a common site, or the widest and the largest numbers that are accepted. */
export type Reach = 'common' | 'widest'

/** What one event costs a visitor with a long past, against one with a short past. It allocates, so it runs longer. */
export function historySuite(reach: Reach): Suite {
  return {
    title: TITLES[reach],
    measure: ({ artefacts: { rules }, terms }) => {
      const { whens, toGapMs } = REACHES[reach]
      const segments = whens.map((when, index) => ({ id: `b${index}`, name: `B${index}`, when }))
      const program = rules.compile({ ...toConfig([]), segments })
      const contenders = PASTS.map((count) =>
        toContender(rules, program, createPast(count, toGapMs(count))),
      )
      const rounds = compete(contenders, { ...terms, rounds: terms.rounds * 3 })
      const [short = '', full = '', long = ''] = contenders.map(({ name }) => name)
      const limit = { kind: 'at most', value: 1.2 } as const
      return [
        { name: `${long} ÷ ${short}`, unit: 'ratio', spread: toRatio(rounds, long, short), limit },
        { name: `${long} ÷ ${full}`, unit: 'ratio', spread: toRatio(rounds, long, full), limit },
        { name: short, unit: 'ms', spread: toSpread(perEvent(rounds, short)), note: 'one event' },
        { name: long, unit: 'ms', spread: toSpread(perEvent(rounds, long)), note: 'one event' },
      ]
    },
  }
}

/** A run hands {@link EVENTS_PER_RUN} events, one by one, to the same profile, so that its past stays as long as it was. */
function toContender(rules: RulesArtefact, program: object, past: VisitorEvent[]): Contender {
  const session = { id: 'session', number: 1, startedAt: NOW, lastAt: NOW }
  const update = (profile: object, event: VisitorEvent) =>
    rules.updateProfile(program, profile, event, { now: event.at, zone: 'UTC', traits: {} }).profile
  const start = past[0]?.at ?? NOW
  const profile = past.reduce(update, rules.createProfile(program, 'visitor', session, start))
  const next = createPast(EVENTS_PER_RUN, TWO_MINUTES_MS).map((event) => ({
    ...event,
    at: NOW + 60_000,
  }))
  return {
    name: `${past.length.toLocaleString('en')} events behind it`,
    run: () => next.reduce((_, event) => update(profile, event), profile),
  }
}

/** Events at a distance until {@link NOW}, oldest first. */
function createPast(count: number, gapMs: number): VisitorEvent[] {
  const random = createRandom(5)
  return Array.from({ length: count }, (_, index) => ({
    type: pick(random, ['page_view', 'view_item', 'add_to_cart', 'search', 'purchase']),
    at: NOW - (count - index) * gapMs,
    session: 'session',
    path: '/shoes/trail-one',
    props: {
      category: pick(random, ['shoes', 'bags', 'tents']),
      sku: `sku-${Math.floor(random() * 500)}`,
      value: Math.floor(random() * 100),
    },
  }))
}

function perEvent(rounds: Rounds, name: string): readonly number[] {
  return (rounds.get(name) ?? []).map((ms) => ms / EVENTS_PER_RUN)
}

const EVENTS_PER_RUN = 20

/** With 500 events the log that receipts quote is full, so 1,000 tells the log's filling from the past's length. */
const PASTS = [100, 1_000, 100_000]

const TWO_MINUTES_MS = 120_000
const WIDEST_MS = 400 * 86_400_000

const COMMON = [
  { event: 'view_item', op: 'at_least', value: 3, within: { days: 7 } },
  { event: 'view_item', op: 'at_least', value: 20, within: { days: 30 } },
  { event: 'purchase', op: 'less_than', value: 1, within: { days: 90 } },
  {
    event: 'purchase',
    measure: 'sum',
    of: 'value',
    op: 'at_least',
    value: 200,
    within: { days: 30 },
  },
  { event: 'view_item', measure: 'distinct', of: 'category', op: 'at_least', value: 2 },
  { event: 'search', measure: 'last', op: 'within_days', value: 3 },
  { event: '*', measure: 'streak', op: 'at_least', value: 3 },
  {
    event: 'view_item',
    where: { prop: 'category', op: 'equals', value: 'shoes' },
    op: 'at_least',
    value: 5,
    within: { days: 14 },
  },
  { sequence: [{ event: 'view_item' }, { event: 'add_to_cart' }], within: { hours: 2 } },
  {
    event: 'add_to_cart',
    measure: 'max',
    of: 'value',
    op: 'at_least',
    value: 90,
    within: { days: 7 },
  },
]

const LONG = { within: { days: 400 } }
const MANY = { op: 'at_least', value: 100 }

/** Each kind of behaviour with the widest window and the largest number that a site config may ask for. */
const WIDEST = [
  { event: 'view_item', ...MANY, ...LONG },
  { event: 'page_view', ...MANY, ...LONG },
  {
    event: 'view_item',
    where: { prop: 'category', op: 'equals', value: 'shoes' },
    ...MANY,
    ...LONG,
  },
  { event: 'view_item', measure: 'sum', of: 'value', ...MANY, ...LONG },
  { event: 'view_item', measure: 'average', of: 'value', ...MANY, ...LONG },
  { event: 'view_item', measure: 'max', of: 'value', ...MANY, ...LONG },
  { event: 'view_item', measure: 'distinct', of: 'sku', ...MANY },
  { event: '*', measure: 'streak', ...MANY },
  { event: 'search', measure: 'last', op: 'within_days', value: 400 },
  { sequence: [{ event: 'view_item' }, { event: 'never' }], within: { days: 400 } },
]

const REACHES = {
  common: { whens: COMMON, toGapMs: () => TWO_MINUTES_MS },
  // Over all of the window, however many there are: what is kept for it is as full as it gets.
  widest: { whens: WIDEST, toGapMs: (count: number) => Math.floor(WIDEST_MS / count) },
}

const TITLES = {
  common: 'Rules: one event under ten behavioural segments',
  widest: 'Rules: the same with windows of 400 days and numbers of 100',
}
