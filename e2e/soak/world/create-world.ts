import type { Act, Life, Lived } from './live-in-browser.ts'
import { ZONES } from './world-config.ts'

/** A batch as a browser sends it. */
export interface WorldBatch {
  readonly visitor: string
  readonly sentAt: number
  readonly events: readonly object[]
  readonly [field: string]: unknown
}

/** What a visitor of the world did, as whoever made it knows. */
export interface WorldVisitor {
  readonly segment: Segment
  /** The first one, and one in the second week for those who came back. */
  readonly visits: readonly Visit[]
  /** 0 to 10; undefined for who was not asked. */
  readonly answer: number | undefined
  readonly campaign: boolean
  /** How far the visitor's clock is ahead. */
  readonly clockMs: number
  /** A crawler, which does what people do. */
  readonly isBot: boolean
}

/** How far a visit came, and whether it was angry with the product's page. */
export interface Visit {
  readonly at: number
  readonly cart: boolean
  /** Whoever fills the cart pays for it where this, 0 to 1, is below the chance of the arm. */
  readonly reluctance: number
  readonly raged: boolean
}

export type Segment = keyof typeof PLANTED.back

/** The chances that the world is made by. */
export const PLANTED = {
  visitors: 3_000,
  /** To be one of those who come back. */
  nordic: 0.4,
  /** To come back in the second week. */
  back: { nordic: 0.6, alpine: 0.2 },
  /** To come from the campaign. */
  campaign: { nordic: 0.1, alpine: 0.6 },
  /** Of a visit: to fill a cart, and to pay for it, where nobody saw the bold title and where they did. */
  cart: 0.5,
  paid: { holdout: 0.3, control: 0.3, bold: 0.5 },
  /** Of a visit: to click the product's page in anger. */
  raged: 0.3,
  asked: 0.5,
  promoter: 0.5,
  detractor: 0.2,
  wrongClock: 0.1,
  bot: 0.05,
  /** How many times as many come first on a day of the weekend. */
  weekend: 2,
  sentTwice: 0.03,
} as const

/** Makes the visitors, the same ones in every run but for the day on which it is. */
export function createWorld(now: number, random: () => number): WorldVisitor[] {
  const is = (chance: number) => random() < chance
  const toVisit = (at: number): Visit => {
    return { at, cart: is(PLANTED.cart), reluctance: random(), raged: is(PLANTED.raged) }
  }
  const days = toFirstDays(now).flatMap((day) =>
    Array<number>(isWeekend(day) ? PLANTED.weekend : 1).fill(day),
  )
  return Array.from({ length: PLANTED.visitors }, () => {
    const segment: Segment = is(PLANTED.nordic) ? 'nordic' : 'alpine'
    // By day, so that nobody is seen on two days in one visit.
    const day = days[Math.floor(random() * days.length)] ?? 0
    const first = day * DAY_MS + (9 + random() * 6) * HOUR_MS
    const visits = [toVisit(first)]
    if (is(PLANTED.back[segment]))
      visits.push(toVisit(first + (8 + Math.floor(random() * 6)) * DAY_MS))
    const score = random()
    const answer = score < PLANTED.promoter ? 9 : score < 1 - PLANTED.detractor ? 8 : 3
    return {
      ...{ segment, visits, campaign: is(PLANTED.campaign[segment]) },
      answer: is(PLANTED.asked) ? answer : undefined,
      clockMs: is(PLANTED.wrongClock) ? CLOCK_MS : 0,
      isBot: is(PLANTED.bot),
    }
  })
}

/** The days on which visitors come first, counted from 1970: nine of them. */
export function toFirstDays(now: number): readonly number[] {
  const last = Math.floor(now / DAY_MS) - 16
  return Array.from({ length: 9 }, (_, index) => last - 8 + index)
}

/** Whether a day is a Saturday or a Sunday: day 0 was a Thursday. */
export function isWeekend(day: number): boolean {
  return (day + 4) % 7 === 0 || (day + 4) % 7 === 6
}

/** What the visitor does, one thing every twenty seconds. */
export function toLife(one: WorldVisitor, number: number): Life {
  const { segment, visits, answer, campaign, clockMs } = one
  return {
    ...{ visitor: `visitor-${number}`, zone: ZONES[segment] },
    visits: visits.map((visit, turn) => {
      const source =
        campaign && turn === 0 ? { kind: 'email', medium: 'email', campaign: 'spring' } : undefined
      const isAsked = answer !== undefined && turn === 0
      const done: readonly (Omit<Act, 'at'> | false)[] = [
        toAct('page_view', '/', source && { source }),
        isAsked && toAct('survey', '/', { kind: 'nps', answer }),
        toAct('page_view', '/product'),
        toAct('view_item', '/product'),
        visit.raged && toAct('rage_click', '/product'),
        visit.cart && toAct('add_to_cart', '/product'),
        visit.cart && toAct('page_view', '/cart'),
        visit.cart && {
          ...toAct('purchase', '/cart', { value: 50, currency: 'EUR' }),
          arms: ARMS.filter((arm) => isPaid(visit, arm)),
        },
      ]
      const start = Math.round(visit.at) + clockMs
      return done
        .filter((act) => act !== false)
        .map((act, index) => ({ ...act, at: start + index * PAUSE_MS }))
    }),
  }
}

/** Whether the visit ended in an order, in that arm of the experience. */
export function isPaid({ cart, reluctance }: Visit, arm: string): boolean {
  return cart && reluctance < PLANTED.paid[arm as Arm]
}

/** What the browser of a visitor sends: a batch for each visit. */
export function toBatches(lived: Lived, number: number, sentAt: number): WorldBatch[] {
  let seq = 0
  return lived.visits.map((events, turn) => ({
    ...{ v: 1, sentAt, visitor: `visitor-${number}`, config: 2 },
    ...{ session: `session-${number}-${turn}`, tab: `tab-${number}-${turn}` },
    consent: { personalization: 'granted', measurement: 'granted' },
    events: events.map(({ path, ...event }) => {
      seq += 1
      const time = event.at.toString(16).padStart(12, '0')
      const end = (number * 100 + seq).toString(16).padStart(12, '0')
      return {
        ...{ id: `${time.slice(0, 8)}-${time.slice(8, 12)}-7000-8000-${end}`, seq, ...event },
        page: { url: `https://shop.example${path}`, path, title: '', referrer: '' },
      }
    }),
  }))
}

function toAct(type: string, path: string, props: object = {}): Omit<Act, 'at'> {
  return { type, path, props }
}

/** How far wrong clocks are ahead. */
export const CLOCK_MS = 7_200_000
/** Between two things that a visitor does. */
export const PAUSE_MS = 20_000
type Arm = keyof typeof PLANTED.paid
const ARMS = Object.keys(PLANTED.paid) as Arm[]
const HOUR_MS = 3_600_000
/** A day. */
export const DAY_MS = 86_400_000
