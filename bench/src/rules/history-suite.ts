import type { RulesArtefact, VisitorEvent } from '../artefacts.ts'
import { type Contender, compete, type Rounds, toRatio } from '../harness/compete.ts'
import { createRandom, pick } from '../harness/random.ts'
import { toSpread } from '../harness/spread.ts'
import type { Suite } from '../suite.ts'
import { toConfig } from './engines/segue.ts'
import { NOW } from './visitors.ts'

/** What one event costs a visitor with a long past, against one with a short past. It allocates, so it runs longer. */
export const historySuite: Suite = {
  title: 'Rules: one event under ten behavioural segments',
  measure: ({ artefacts: { rules }, terms }) => {
    const program = rules.compile({ ...toConfig([]), segments: BEHAVIOURAL })
    const contenders = PASTS.map((past) => toContender(rules, program, past))
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

/** A run hands {@link EVENTS_PER_RUN} events, one by one, to the same profile, so that its past stays as long as it was. */
function toContender(rules: RulesArtefact, program: object, past: number): Contender {
  const session = { id: 'session', number: 1, startedAt: NOW, lastAt: NOW }
  const update = (profile: object, event: VisitorEvent) =>
    rules.updateProfile(program, profile, event, { now: event.at, zone: 'UTC', traits: {} }).profile
  const events = createPast(past)
  const start = events[0]?.at ?? NOW
  const profile = events.reduce(update, rules.createProfile(program, 'visitor', session, start))
  const next = createPast(EVENTS_PER_RUN).map((event) => ({ ...event, at: NOW + 60_000 }))
  return {
    name: `${past.toLocaleString('en')} events behind it`,
    run: () => next.reduce((_, event) => update(profile, event), profile),
  }
}

/** Events one per two minutes until {@link NOW}, oldest first. */
function createPast(count: number): VisitorEvent[] {
  const random = createRandom(5)
  return Array.from({ length: count }, (_, index) => ({
    type: pick(random, ['page_view', 'view_item', 'add_to_cart', 'search', 'purchase']),
    at: NOW - (count - index) * 120_000,
    session: 'session',
    path: '/shoes/trail-one',
    props: {
      category: pick(random, ['shoes', 'bags', 'tents']),
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

const BEHAVIOURAL = [
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
].map((when, index) => ({ id: `behaviour-${index}`, name: `Behaviour ${index}`, when }))
