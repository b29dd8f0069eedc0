import { fileURLToPath } from 'node:url'
import { parseEvent, type SegueEvent } from '@segue/protocol'
import { describe, expect, test } from 'vitest'
import { loadSiteFile, readJsonFile } from '../site-file.ts'
import { parseCatalogue } from './catalogue.ts'
import { PLANTED_EFFECTS } from './effects.ts'
import { createTraffic, type SampleVisitor, type Traffic } from './traffic.ts'

const demoSite = (name: string) =>
  fileURLToPath(new URL(`../../../../demo-site/${name}`, import.meta.url))
const catalogueFile = demoSite('catalogue.json')
const traffic: Traffic = {
  config: loadSiteFile(demoSite('site.json')),
  catalogue: parseCatalogue(readJsonFile(catalogueFile), catalogueFile),
  visitors: 400,
  days: 30,
  seed: 1,
  until: Date.UTC(2026, 10, 22),
  origin: 'http://shop.example',
}
const visitors = [...createTraffic(traffic)]
const events = visitors.flatMap(eventsOf)

describe('the traffic', () => {
  test('is the same again for the same seed, and starts the same however many follow', () => {
    expect([...createTraffic({ ...traffic, visitors: 20 })]).toEqual(visitors.slice(0, 20))
  })

  test.each([
    ['seed', { seed: 2 }],
    ['day', { until: traffic.until + 86_400_000 }],
  ])('is another crowd with another %s', (_, change) => {
    const others = [...createTraffic({ ...traffic, ...change, visitors: 50 })]
    const known = new Set(visitors.map(idOf))
    expect(others.map(idOf).filter((id) => known.has(id))).toEqual([])
  })

  test('holds only events that the wire accepts, each with an id of its own', () => {
    const refused = events.map((event) => parseEvent(event)).filter((parsed) => !parsed.ok)
    expect(refused).toEqual([])
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  })

  test('keeps time and number rising within each visit', () => {
    const visits = visitors.flatMap((visitor) => visitor.visits)
    const wrong = visits.filter(({ events: list }) =>
      list.some((event, index) => event.seq !== index || event.at < (list[index - 1]?.at ?? 0)),
    )
    expect(wrong).toEqual([])
    expect(Math.max(...events.map(({ at }) => at))).toBeLessThan(traffic.until)
  })

  test('leads through every stage of the journey, lapsing and coming back included', () => {
    const moves = events.filter(({ type }) => type === 'journey_stage_change')
    const reached = new Set(moves.map(({ props }) => props.to))
    expect(reached).toEqual(
      new Set(['awareness', 'consideration', 'decision', 'post-purchase', 'lapsed']),
    )
    expect(visitors.filter(({ stage }) => stage === 'lapsed').length).toBeGreaterThan(0)
    expect(moves.some(({ props }) => props.from === 'lapsed' && props.cause === 'return')).toBe(
      true,
    )
  })

  test('puts somebody into every segment', () => {
    const reached = new Set(events.flatMap(({ segments }) => segments))
    expect(traffic.config.segments.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([])
  })

  test('exposes visitors to every arm, on pages that match', () => {
    const exposures = events.filter(({ type }) => type === 'experience_impression')
    const arms = new Set(exposures.map(({ props }) => `${props.experience}/${props.variant}`))
    for (const { experience, variant } of PLANTED_EFFECTS) {
      expect(arms).toContain(`${experience}/${variant}`)
    }
    expect(arms).toContain('home-hero/holdout')
    const heroes = exposures.filter(({ props }) => props.experience === 'home-hero')
    expect(new Set(heroes.map(({ page }) => page.path))).toEqual(new Set(['/']))
  })

  test('keeps every visitor in one arm of an experiment', () => {
    const arms = visitors.map((visitor) => {
      const given = eventsOf(visitor).map(({ variants }) => variants['returns-promise'])
      return new Set(given.filter((arm) => arm !== undefined)).size
    })
    expect(Math.max(...arms)).toBe(1)
  })

  test('answers surveys only after buying, on the scale of the kind', () => {
    const answers = events.filter(({ type }) => type === 'survey')
    expect(answers.length).toBeGreaterThan(2)
    for (const { props } of answers) {
      const [worst, best] = props.kind === 'csat' ? [1, 5] : [0, 10]
      expect(props.answer).toBeGreaterThanOrEqual(worst)
      expect(props.answer).toBeLessThanOrEqual(best)
      expect(Number.isInteger(props.answer)).toBe(true)
    }
    for (const visitor of visitors) {
      const types = eventsOf(visitor).map(({ type }) => type)
      types.forEach((type, place) => {
        if (type === 'survey') expect(types.slice(0, place)).toContain('purchase')
      })
    }
  })

  test('buys at catalogue prices, after a begun checkout', () => {
    const prices = new Map(traffic.catalogue.products.map(({ id, price }) => [id, price]))
    for (const visitor of visitors) {
      const types = eventsOf(visitor).map(({ type }) => type)
      const count = (type: string) => types.filter((one) => one === type).length
      expect(count('begin_checkout')).toBeGreaterThanOrEqual(count('purchase'))
    }
    const purchases = events.filter(({ type }) => type === 'purchase')
    expect(purchases.length).toBeGreaterThan(5)
    for (const { props } of purchases) {
      const items = props.items as { item_id: string; price: number; quantity: number }[]
      for (const item of items) expect(item.price).toBe(prices.get(item.item_id))
      const goods = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
      expect(props.value).toBeCloseTo(goods + Number(props.shipping), 2)
    }
  })
})

describe('a planted effect', () => {
  test('changes how many of those exposed buy, and nobody else', () => {
    const effects = [{ experience: 'delivery-line', variant: 'nordic', times: 2.4 }]
    const plain = countBuyers({ ...traffic, visitors: 600, effects: [] })
    const planted = countBuyers({ ...traffic, visitors: 600, effects })
    expect(planted.others).toBe(plain.others)
    expect(planted.exposed).toBeGreaterThan(plain.exposed * 1.6)
  }, 30_000)
})

function countBuyers(settings: Traffic): { exposed: number; others: number } {
  const count = { exposed: 0, others: 0 }
  for (const visitor of createTraffic(settings)) {
    const list = eventsOf(visitor)
    if (!list.some(({ type }) => type === 'purchase')) continue
    const isExposed = list.some(({ variants }) => variants['delivery-line'] === 'nordic')
    count[isExposed ? 'exposed' : 'others'] += 1
  }
  return count
}

function eventsOf({ visits }: SampleVisitor): readonly SegueEvent[] {
  return visits.flatMap((visit) => visit.events)
}

function idOf({ visits }: SampleVisitor): string {
  return visits[0]!.envelope.visitor
}
