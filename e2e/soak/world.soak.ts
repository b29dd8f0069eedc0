import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Stack, startStack } from '../stack.ts'
import { countGood, type StudioApi, signIn } from '../studio-api.ts'
import { sendUntilTaken } from './send-batch.ts'
import type { Answers, Estimate } from './world/answers.ts'
import {
  CLOCK_MS,
  createWorld,
  DAY_MS,
  isPaid,
  isWeekend,
  PAUSE_MS,
  PLANTED,
  type Segment,
  toBatches,
  toFirstDays,
  toLife,
  type Visit,
  type WorldVisitor,
} from './world/create-world.ts'
import { liveInBrowser } from './world/live-in-browser.ts'
import { HOLDOUT, toWorldConfig, type WorldConfig } from './world/world-config.ts'

/*
 * A made-up world whose truth is known: what its visitors do is lived in a real browser by the rules that pages run, which
 * give them segments, stages and arms, and goes to a real collector. What was planted is in the reports. The world knows
 * neither the SQL nor the statistics; crawlers, copies and wrong clocks are part of it, and busy weekends.
 */
const SEED = 20_261_123
const SEGMENTS = ['nordic', 'alpine'] as const
const ARMS = ['holdout', 'control', 'bold'] as const

let stack: Stack
let world: readonly Person[]
let crawlers: readonly Person[]
let api: StudioApi
let copies = 0
const now = Date.now()

beforeAll(async () => {
  stack = await startStack(undefined, { SEGUE_BOTS: 'flag' })
  api = await signIn(stack)
  const { version, config } = await api.get<{ version: number; config: WorldConfig }>('/config')
  const ours = toWorldConfig(config)
  await api.post('/versions', { config: ours, note: 'The world', base: version })
  const random = createRandom(SEED)
  const visitors = createWorld(now, random)
  const lived = await liveInBrowser(ours, visitors.map(toLife))
  const people = visitors.map((one, number) => ({ ...one, arm: lived[number]?.arm ?? '' }))
  world = people.filter(({ isBot }) => !isBot)
  crawlers = people.filter(({ isBot }) => isBot)
  const batches = people.flatMap(({ clockMs, isBot }, number) =>
    toBatches(lived[number] ?? NOBODY, number, now + clockMs).map((batch) => ({ batch, isBot })),
  )
  const twice = batches.filter(() => random() < PLANTED.sentTwice)
  copies = sum(twice.map(({ batch }) => batch.events.length))
  const left = [...batches, ...twice].values()
  const work = async () => {
    for (const { batch, isBot } of left) {
      const body = Buffer.from(JSON.stringify(batch))
      expect(await sendUntilTaken(stack, body, isBot ? CRAWLER : BROWSER)).toBe(200)
    }
  }
  await Promise.all(Array.from({ length: 8 }, work))
  const sent = sum(batches.map(({ batch }) => batch.events.length))
  await vi.waitFor(async () => expect(await countGood(api)).toBe(sent), { timeout: 60_000 })
  console.log(`Seed ${SEED}: ${world.length} visitors, ${sent} events, ${copies} copies of them`)
}, 300_000)
afterAll(() => stack.stop())

test('retention: who comes back in the second week', async () => {
  const { rows } = await read('retention')
  const second = rows.filter(({ week }) => week === 1)
  const everyone = second.find(({ cohort }) => cohort === '*')
  expect(everyone?.back).toBe(count(({ visits }) => visits.length === 2))
  const truth = PLANTED.nordic * PLANTED.back.nordic + (1 - PLANTED.nordic) * PLANTED.back.alpine
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
    const pays = sum(ARMS.map((arm) => SHARES[arm] * toRate(segment, arm)))
    expect(cart?.share && holds(cart.share, ofVisits(PLANTED.cart, segment))).toBe(true)
    expect(paid?.share && holds(paid.share, pays)).toBe(true)
  }
})

test('stages and transitions: who moved, after how long, and where everybody is', async () => {
  const { stages, moves } = await read('stages')
  const hours = world.flatMap((one) => toHours(one) ?? []).sort((a, b) => a - b)
  const middle = [hours[(hours.length - 1) >> 1] ?? 0, hours[hours.length >> 1] ?? 0]
  const hoursMedian = expect.closeTo(sum(middle) / 2, 2)
  const move = { from: 'awareness', to: 'decision', moves: hours.length, hoursMedian }
  expect(moves).toMatchObject([{ ...move, cause: 'enter' }])
  expect(stages.find(({ stage }) => stage === 'awareness')).toMatchObject({
    ...{ began: world.length, went: hours.length, stayed: world.length - hours.length },
  })
  expect((await read('transitions')).rows).toMatchObject([{ ...move, visitors: hours.length }])
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
      converted: count((one) => isOf(one, segment) && isBuyer(one)),
      revenue: 50 * visitsOf((visit, one) => isPaid(visit, one.arm) && isOf(one, segment)),
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
  const alpine = personas.find(({ segment }) => segment === 'alpine')
  const found = alpine?.behaviours.find(({ value }) => value === 'spring')
  const alpines = count((one) => isOf(one, 'alpine'))
  const came = count((one) => one.campaign && isOf(one, 'alpine'))
  expect(found?.share).toBeCloseTo(came / alpines, 9)
  expect(found?.p).toBeLessThan(0.001)
})

test('segment-variant, experiments: who met which arm, who of them paid, and how much more the bold title sold', async () => {
  const cells = (await read('segment-variant')).rows
  for (const segment of ['*', ...SEGMENTS] as const)
    for (const arm of ARMS) {
      const ofArm = (one: Person) => one.arm === arm && isOf(one, segment)
      const orders = visitsOf((visit, one) => ofArm(one) && isPaid(visit, arm))
      expect(cells.find((one) => one.segment === segment && one.arm === arm)).toMatchObject({
        ...{ experience: 'hero', visitors: count(ofArm), conversions: orders },
        ...{ converted: count((one) => ofArm(one) && isBuyer(one)), revenue: 50 * orders },
      })
    }
  const [hero] = (await read('experiments')).rows
  const [deciding] = hero?.goals ?? []
  const bold = deciding?.arms.find(({ arm }) => arm === 'bold')
  expect(hero).toMatchObject({ experience: 'hero', baseline: 'control', mixed: 0 })
  expect(hero?.sampleRatio).toBeGreaterThan(0.001)
  expect(hero?.judgement).toMatchObject({ code: 'variant_better', lead: { id: 'bold' } })
  expect(bold && holds(bold.rate, toRate('*', 'bold'))).toBe(true)
  const lift = toRate('*', 'bold') / toRate('*', 'control') - 1
  expect(bold?.against?.lift && holds(bold.against.lift, lift)).toBe(true)
})

test('segments, loyalty: what personalization is worth against the holdout, and that it brings nobody back', async () => {
  const { rows } = await read('segments')
  for (const segment of ['*', ...SEGMENTS] as const) {
    const row = rows.find((one) => one.segment === segment)
    const personalized = row?.goals[0]?.arms.find(({ arm }) => arm === 'personalized')
    const usual = toRate(segment, 'holdout')
    const gain = (toRate(segment, 'control') + toRate(segment, 'bold')) / 2 - usual
    expect(row?.visitors).toBe(count((one) => isOf(one, segment)))
    expect(personalized?.against && holds(personalized.against.difference, gain), segment).toBe(
      true,
    )
  }
  const loyalty = await read('loyalty')
  const week1 = loyalty.rows.find(({ segment, measure }) => segment === '*' && measure === 'week1')
  expect(week1?.holdout.visitors).toBe(count(({ arm }) => arm === 'holdout'))
  expect(week1?.difference && holds(week1.difference, 0)).toBe(true)
})

test('personalization: which views had the bold title, and which were kept from it', async () => {
  const { rows } = await read('personalization')
  const carts = visitsOf(({ cart }) => cart)
  const shown = visitsOf((_, { arm }) => arm === 'bold')
  const visits = visitsOf(() => true)
  expect(rows.find(({ segment }) => segment === '*')).toMatchObject({
    ...{ visitors: world.length, reached: count(({ arm }) => arm === 'bold'), shown },
    ...{ views: 2 * visits + carts, kept: visits - shown, plain: visits + carts },
  })
})

test('audience, overlap, goals, touchpoints: who is in which segment, bought, and from where they came', async () => {
  const buyers = count(isBuyer)
  const audience = await read('audience')
  expect(audience).toMatchObject({ visitors: world.length, people: world.length })
  expect(audience.segments.find(({ segment }) => segment === 'buyer')?.visitors).toBe(buyers)
  const overlap = await read('segment-overlap')
  for (const segment of SEGMENTS) {
    const both = count((one) => isBuyer(one) && isOf(one, segment))
    const row = overlap.rows.find(
      (one) => [one.segment, one.other].sort().join() === [segment, 'buyer'].sort().join(),
    )
    expect(row?.visitors).toBe(both)
  }
  const orders = visitsOf((visit, one) => isPaid(visit, one.arm))
  expect((await read('goals')).rows[0]).toMatchObject({
    ...{ goal: 'order', visitors: world.length, converted: buyers },
    ...{ conversions: orders, revenue: 50 * orders },
  })
  const touched = await read('touchpoints', '?by=campaign&before=goal:order')
  expect(touched.conversions).toBe(buyers)
  expect(touched.rows.find(({ touchpoint }) => touchpoint === 'spring')).toMatchObject({
    visitors: count(({ campaign }) => campaign),
    converted: count((one) => one.campaign && isBuyer(one)),
  })
})

test('stages by day: twice as many come on days of the weekend', async () => {
  const { days } = await read('stages')
  const told = toFirstDays(now).map((day) => {
    const date = new Date(day * DAY_MS).toISOString().slice(0, 10)
    const visitors = sum(days.filter((one) => one.day === date).map((one) => one.visitors))
    expect(visitors, date).toBe(visitsOf(({ at }) => Math.floor(at / DAY_MS) === day))
    return { day, visitors }
  })
  // On the last one the first of them are back.
  const mean = (own: typeof told) => sum(own.map(({ visitors }) => visitors)) / own.length
  const first = told.slice(0, -1)
  const [busy, quiet] = [
    first.filter(({ day }) => isWeekend(day)),
    first.filter(({ day }) => !isWeekend(day)),
  ].map(mean)
  expect(Math.abs((busy ?? 0) / (quiet ?? 1) - PLANTED.weekend)).toBeLessThan(0.4)
})

test('quality: crawlers and copies count for nobody, wrong clocks are told and put right', async () => {
  const { duplicates, clocks, bots } = await read('quality')
  expect(sum(bots.map(({ visitors }) => visitors))).toBe(crawlers.length)
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

const NOBODY = { arm: '', visits: [] }
const CRAWLER = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'
const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36'

/** A visitor of the world, and the arm that the rules gave them. */
interface Person extends WorldVisitor {
  readonly arm: string
}

/** What share of visitors meets each arm. */
const SHARES = { holdout: HOLDOUT, control: (1 - HOLDOUT) / 2, bold: (1 - HOLDOUT) / 2 } as const

/** The planted chance to have paid, of a visitor who was there once or twice, in a segment and an arm. */
function toRate(segment: Segment | '*', arm: (typeof ARMS)[number]): number {
  if (segment === '*')
    return PLANTED.nordic * toRate('nordic', arm) + (1 - PLANTED.nordic) * toRate('alpine', arm)
  return ofVisits(PLANTED.cart * PLANTED.paid[arm], segment)
}

function ofVisits(chance: number, segment: Segment): number {
  return chance + PLANTED.back[segment] * (1 - chance) * chance
}

function isBuyer({ visits, arm }: Person): boolean {
  return visits.some((visit) => isPaid(visit, arm))
}

/** Hours from the first page view to the first cart; undefined for who filled none. */
function toHours({ visits, answer }: Person): number | undefined {
  const turn = visits.findIndex(({ cart }) => cart)
  const visit = visits[turn]
  if (visit === undefined || visits[0] === undefined) return undefined
  const isAsked = answer !== undefined && turn === 0
  const acts = 3 + Number(isAsked) + Number(visit.raged)
  return (visit.at - visits[0].at + acts * PAUSE_MS) / 3_600_000
}

function isOf({ segment }: Person, asked: Segment | '*'): boolean {
  return asked === '*' || segment === asked
}

function count(test: (one: Person) => boolean): number {
  return world.filter(test).length
}

function visitsOf(test: (visit: Visit, one: Person) => boolean): number {
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
