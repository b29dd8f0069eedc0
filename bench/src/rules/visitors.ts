import type { VisitorEvent } from '../artefacts.ts'
import { createRandom, pick } from '../harness/random.ts'
import { type CountQuestion, leavesOf, type QuestionSegment, toCountPath } from './question.ts'

/** A visitor as all engines get them: facts by namespace, the counts counted already, and what they did, for ours. */
export interface Visitor {
  readonly id: string
  readonly facts: Facts
  readonly events: readonly VisitorEvent[]
}

/** Namespace → name → fact. Nobody misses a fact, since engines differ in what a missing one means. */
export type Facts = { readonly [namespace: string]: { readonly [name: string]: unknown } }

/** Visitors with up to 40 events in the 100 days before {@link NOW}, and the counts that the segments ask for. */
export function createVisitors(count: number, segments: readonly QuestionSegment[]): Visitor[] {
  const leaves = segments.flatMap(({ when }) => leavesOf(when))
  const asked = leaves.filter((leaf) => 'event' in leaf)
  const random = createRandom(11)
  return Array.from({ length: count }, (_, index) => {
    const events = createEvents(random, Math.floor(random() * 40))
    return {
      id: `visitor-${index}`,
      facts: { ...createFacts(random), ...toCounts(events, asked) },
      events,
    }
  })
}

function createFacts(random: () => number): Facts {
  const topics = ['running', 'hiking', 'climbing', 'yoga'].filter(() => random() < 0.3)
  return {
    geo: { country: pick(random, ['DE', 'AT', 'CH', 'FR', 'US', 'GB']) },
    device: { type: pick(random, ['mobile', 'desktop']), width: 320 + Math.floor(random() * 1600) },
    visitor: {
      plan: pick(random, ['free', 'pro', 'team']),
      age: 18 + Math.floor(random() * 60),
      member: random() < 0.4,
      topics,
    },
    page: { path: pick(random, ['/', '/shoes/trail-one', '/shoes/road', '/bags/trail', '/about']) },
    cart: { value: Math.floor(random() * 200) },
    custom: { campaign: pick(random, ['spring', 'autumn', 'none']) },
  }
}

/** Oldest first. */
function createEvents(random: () => number, count: number): VisitorEvent[] {
  return Array.from({ length: count }, () => Math.floor(random() * 100 * DAY_MS))
    .sort((a, b) => b - a)
    .map((age) => ({
      type: pick(random, ['view_item', 'view_item', 'add_to_cart', 'search', 'purchase']),
      at: NOW - age,
      session: 'session',
      path: '/',
      props: {},
    }))
}

function toCounts(events: readonly VisitorEvent[], asked: readonly CountQuestion[]): Facts {
  const counts = asked.map((question) => {
    const since = NOW - question.within.days * DAY_MS
    const seen = events.filter(({ type, at }) => type === question.event && at >= since)
    return [toCountPath(question).slice('counts.'.length), seen.length]
  })
  return { counts: Object.fromEntries(counts) }
}

/** The moment of every decision, epoch milliseconds. */
export const NOW = Date.UTC(2026, 5, 1, 12)
/** Milliseconds of a day. */
export const DAY_MS = 86_400_000
