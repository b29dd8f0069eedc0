import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Stack, startStack } from '../stack.ts'
import { countGood, type StudioApi, signIn } from '../studio-api.ts'
import { sendUntilTaken } from './send-batch.ts'
import type { Answers, Estimate } from './world/answers.ts'
import {
  CLOCK_MS,
  createWorld,
  PLANTED,
  type Segment,
  toBatches,
  type WorldVisitor,
} from './world/create-world.ts'

/*
 * A made-up world whose truth is known, sent to a real collector: what was planted is in the reports. It knows neither the
 * SQL nor the statistics; copies and wrong clocks are part of it.
 */
const SEED = 20_261_123
const SEGMENTS = ['returning', 'runner'] as const

let stack: Stack
let world: readonly WorldVisitor[]
let api: StudioApi
let copies = 0

beforeAll(async () => {
  stack = await startStack()
  api = await signIn(stack)
  const [now, random] = [Date.now(), createRandom(SEED)]
  world = createWorld(now, random)
  const batches = world.flatMap((one, number) => toBatches(one, number, now))
  const twice = batches.filter(() => random() < PLANTED.sentTwice)
  copies = twice.reduce((sum, { events }) => sum + events.length, 0)
  const left = [...batches, ...twice].values()
  const work = async () => {
    for (const batch of left) {
      expect(await sendUntilTaken(stack, Buffer.from(JSON.stringify(batch)))).toBe(200)
    }
  }
  await Promise.all(Array.from({ length: 8 }, work))
  const sent = batches.reduce((sum, { events }) => sum + events.length, 0)
  await vi.waitFor(async () => expect(await countGood(api)).toBe(sent), { timeout: 60_000 })
  console.log(`Seed ${SEED}: ${world.length} visitors, ${sent} events, ${copies} copies of them`)
}, 300_000)
afterAll(() => stack.stop())

test('retention: who comes back in the second week', async () => {
  const { rows } = await read('retention')
  const second = rows.filter(({ week }) => week === 1)
  const everyone = second.find(({ cohort }) => cohort === '*')
  expect(everyone?.back).toBe(count(({ visits }) => visits.length === 2))
  const truth =
    PLANTED.returning * PLANTED.back.returning + (1 - PLANTED.returning) * PLANTED.back.runner
  for (const { share } of second) expect(holds(share, truth)).toBe(true)
})

test('satisfaction: what people answer, in every segment', async () => {
  const { rows } = await read('satisfaction')
  const truth = 100 * (PLANTED.promoter - PLANTED.detractor)
  for (const segment of ['*', ...SEGMENTS] as const) {
    const row = rows.find((one) => one.kind === 'nps' && one.segment === segment)
    expect(row?.answers).toBe(count((one) => one.answer !== undefined && isOf(one, segment)))
    expect(row?.result && holds(row.result, truth), segment).toBe(true)
  }
})

test('funnel: who fills a cart, and who pays, of one visit or two', async () => {
  const { rows } = await read('funnel', '?steps=view_item,add_to_cart,purchase')
  for (const segment of SEGMENTS) {
    const [, cart, paid] = rows.filter((row) => row.segment === segment)
    const ofVisit = (chance: number) => chance + PLANTED.back[segment] * (1 - chance) * chance
    expect(cart?.share && holds(cart.share, ofVisit(PLANTED.cart))).toBe(true)
    expect(paid?.share && holds(paid.share, ofVisit(PLANTED.cart * PLANTED.paid))).toBe(true)
  }
})

test('stages: who moved, after how long, and where everybody is', async () => {
  const { stages, moves } = await read('stages')
  const hours = world.flatMap((one) => one.hours ?? []).sort((a, b) => a - b)
  const middle = [hours[(hours.length - 1) >> 1] ?? 0, hours[hours.length >> 1] ?? 0]
  const hoursMedian = sum(middle) / 2
  expect(moves).toMatchObject([
    { from: 'awareness', to: 'decision', moves: hours.length, hoursMedian },
  ])
  expect(stages.find(({ stage }) => stage === 'awareness')).toMatchObject({
    ...{ began: world.length, went: hours.length, stayed: world.length - hours.length },
  })
})

test('segments: how large they are, and who of them pays and returns', async () => {
  const sizes = await read('segment-sizes')
  const health = await read('segment-health')
  for (const segment of SEGMENTS) {
    const visitors = count((one) => isOf(one, segment))
    const size = sizes.segments.find((one) => one.segment === segment)
    expect(size).toMatchObject({ visitors, began: visitors, left: 0, stayed: visitors })
    expect(health.rows.find((one) => one.segment === segment)).toMatchObject({
      visitors,
      returned: count((one) => isOf(one, segment) && one.visits.length === 2),
      converted: count((one) => isOf(one, segment) && one.visits.some(({ paid }) => paid)),
      revenue: 50 * visitsOf(({ paid }, one) => paid && isOf(one, segment)),
    })
  }
})

test('paths and pain points: where visits go, and where they end in anger', async () => {
  const { visits, rows } = await read('paths')
  const all = visitsOf(() => true)
  const carts = visitsOf(({ cart }) => cart)
  expect(visits).toBe(all)
  const second = rows.filter(({ step }) => step === 2).map(({ to, visits }) => [to, visits])
  expect(new Map(second as [string, number][])).toEqual(
    new Map<string | null, number>([
      [null, all - carts],
      ['/cart', carts],
    ]),
  )
  const pain = await read('pain-points')
  const worst = pain.rows.find(({ stage }) => stage === '*')
  expect(worst).toMatchObject({
    ...{ path: '/product', visits: all, left: all - carts },
    rageClicks: visitsOf(({ raged }) => raged),
  })
  expect(worst && holds(worst.frustration, PLANTED.raged)).toBe(true)
})

test('personas: who comes from the campaign, surely more often than others', async () => {
  const { personas } = await read('personas')
  const runner = personas.find(({ segment }) => segment === 'runner')
  const found = runner?.behaviours.find(({ value }) => value === 'spring')
  const runners = count((one) => isOf(one, 'runner'))
  const came = count((one) => one.campaign && isOf(one, 'runner'))
  expect(found?.share).toBeCloseTo(came / runners, 9)
  expect(found?.p).toBeLessThan(0.001)
})

test('quality: copies count once, wrong clocks are told and put right', async () => {
  const { duplicates, clocks } = await read('quality')
  expect(duplicates.duplicate).toBe(copies)
  expect(clocks.visitors).toBe(count(({ clockMs }) => clockMs > 0))
  expect(Math.abs((clocks.shiftMsMedian ?? 0) - CLOCK_MS)).toBeLessThan(300_000)
})

function read<Name extends keyof Answers>(report: Name, query = ''): Promise<Answers[Name]> {
  return api.get(`/reports/${report}${query}`)
}

/** Whether an interval of 95 %, stretched to 99.9 % since there are many, holds the truth. */
function holds(estimate: Estimate, truth: number): boolean {
  const { estimate: middle, low, high } = estimate
  const stretch = 3.29 / 1.96
  return truth >= middle - (middle - low) * stretch && truth <= middle + (high - middle) * stretch
}

function isOf({ segment }: WorldVisitor, asked: Segment | '*'): boolean {
  return asked === '*' || segment === asked
}

function count(test: (one: WorldVisitor) => boolean): number {
  return world.filter(test).length
}

function visitsOf(test: (visit: WorldVisitor['visits'][number], one: WorldVisitor) => boolean) {
  return sum(world.map((one) => one.visits.filter((visit) => test(visit, one)).length))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** Even numbers from 0 to 1, by a linear congruence. */
function createRandom(seed: number): () => number {
  let state = seed % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
