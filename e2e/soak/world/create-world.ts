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
  /** Hours in the first stage of who filled a cart. */
  readonly hours: number | undefined
}

/** How far a visit came, and whether it was angry with the product's page. */
export interface Visit {
  readonly at: number
  readonly cart: boolean
  readonly paid: boolean
  readonly raged: boolean
}

export type Segment = keyof typeof PLANTED.back

/** The chances that the world is made by. */
export const PLANTED = {
  visitors: 1_200,
  /** To be one of those who come back. */
  returning: 0.4,
  /** To come back in the second week. */
  back: { returning: 0.6, runner: 0.2 },
  /** To come from the campaign. */
  campaign: { returning: 0.1, runner: 0.6 },
  /** Of a visit: to fill a cart, and to pay for it. */
  cart: 0.5,
  paid: 0.4,
  /** Of a visit: to click the product's page in anger. */
  raged: 0.3,
  asked: 0.5,
  promoter: 0.5,
  detractor: 0.2,
  wrongClock: 0.1,
  sentTwice: 0.03,
} as const

/** Makes the visitors, the same ones in every run but for the day on which it is. */
export function createWorld(now: number, random: () => number): WorldVisitor[] {
  const is = (chance: number) => random() < chance
  const toVisit = (at: number): Visit => {
    const cart = is(PLANTED.cart)
    return { at, cart, paid: cart && is(PLANTED.paid), raged: is(PLANTED.raged) }
  }
  return Array.from({ length: PLANTED.visitors }, () => {
    const segment: Segment = is(PLANTED.returning) ? 'returning' : 'runner'
    // By day, so that nobody is seen on two days in one visit.
    const day = Math.floor(now / DAY_MS) - 16 - Math.floor(random() * 9)
    const first = day * DAY_MS + (9 + random() * 6) * HOUR_MS
    const visits = [toVisit(first)]
    if (is(PLANTED.back[segment]))
      visits.push(toVisit(first + (8 + Math.floor(random() * 6)) * DAY_MS))
    const score = random()
    const answer = score < PLANTED.promoter ? 9 : score < 1 - PLANTED.detractor ? 8 : 3
    const hours = visits.some(({ cart }) => cart) ? 10 + Math.round(random() * 40) : undefined
    return {
      ...{ segment, visits, hours, campaign: is(PLANTED.campaign[segment]) },
      answer: is(PLANTED.asked) ? answer : undefined,
      clockMs: is(PLANTED.wrongClock) ? CLOCK_MS : 0,
    }
  })
}

/** What the browser of a visitor sends: a batch for each visit. */
export function toBatches(one: WorldVisitor, number: number, now: number): WorldBatch[] {
  const { segment, visits, hours, answer, campaign, clockMs } = one
  let seq = 0
  let stage = 'awareness'
  return visits.map((visit, turn) => {
    let at = Math.round(visit.at) + clockMs
    const toEvent = (type: string, path: string, props: object = {}) => {
      at += 20_000
      seq += 1
      const [time, end] = [at.toString(16).padStart(12, '0'), (number * 100 + seq).toString(16)]
      return {
        id: `${time.slice(0, 8)}-${time.slice(8, 12)}-7000-8000-${end.padStart(12, '0')}`,
        ...{ at, seq, type, props, segments: [segment], stage, variants: {} },
        page: { url: `https://shop.example${path}`, path, title: '', referrer: '' },
      }
    }
    const source = campaign && turn === 0 ? { medium: 'email', campaign: 'spring' } : undefined
    const events = [toEvent('page_view', '/', source && { source })]
    if (answer !== undefined && turn === 0)
      events.push(toEvent('survey', '/', { kind: 'nps', answer }))
    events.push(toEvent('page_view', '/product'), toEvent('view_item', '/product'))
    if (visit.raged) events.push(toEvent('rage_click', '/product'))
    if (visit.cart) {
      events.push(toEvent('add_to_cart', '/product'))
      if (stage === 'awareness') {
        stage = 'decision'
        const move = { from: 'awareness', to: stage, cause: 'enter', hours }
        events.push(toEvent('journey_stage_change', '/product', move))
      }
      events.push(toEvent('page_view', '/cart'))
    }
    if (visit.paid) events.push(toEvent('purchase', '/cart', { value: 50, currency: 'EUR' }))
    return {
      ...{ v: 1, sentAt: now + clockMs, visitor: `visitor-${number}`, config: 1, events },
      ...{ session: `session-${number}-${turn}`, tab: `tab-${number}-${turn}` },
      consent: { personalization: 'granted', measurement: 'granted' },
    }
  })
}

/** How far wrong clocks are ahead. */
export const CLOCK_MS = 7_200_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
