import type { SiteConfig } from '@segue/protocol'
import { compile, type Program } from '@segue/rules'
import { createBrowser } from './browser.ts'
import type { Catalogue } from './catalogue.ts'
import { type Device, LARGER_DEVICES, PHONES } from './devices.ts'
import { PLANTED_EFFECTS, type PlantedEffect } from './effects.ts'
import { PERSONAS, type Persona } from './personas.ts'
import { type Period, planVisits } from './plan-visits.ts'
import { createRandom, type Random } from './random.ts'
import { type Basket, NO_PAGE_YET, type Shopper, toCartTraits } from './shopper.ts'
import type { Visit } from './visit-log.ts'
import { walkVisit } from './walk.ts'
import { ZONES } from './zones.ts'

/** What to simulate. The same traffic gives the same visitors, events and ids, always and everywhere. */
export interface Traffic {
  readonly config: SiteConfig
  readonly catalogue: Catalogue
  readonly visitors: number
  /** Newcomers arrive within so many days before `until`. */
  readonly days: number
  readonly seed: number
  /** Epoch milliseconds: nothing happens then or later. */
  readonly until: number
  /** Scheme, host and port of the shop. */
  readonly origin: string
  /** What variants do to visitors; the planted effects unless told otherwise. */
  readonly effects?: readonly PlantedEffect[]
}

/** A simulated visitor with everything they did, and the stage they ended in. */
export interface SampleVisitor {
  readonly persona: string
  readonly userAgent: string
  readonly stage: string
  readonly visits: readonly Visit[]
}

/** Simulates visitors one after the other, each when asked for. */
export function* createTraffic(traffic: Traffic): Generator<SampleVisitor> {
  const program = compile(traffic.config)
  const period = toPeriod(traffic)
  const seed = toSeed(traffic)
  for (let index = 0; index < traffic.visitors; index += 1) {
    yield simulateVisitor(traffic, { program, period, random: createRandom(seed, index) })
  }
}

function simulateVisitor(
  traffic: Traffic,
  { program, period, random }: { program: Program; period: Period; random: Random },
): SampleVisitor {
  const persona = random.pickByShare(PERSONAS)
  const zone = random.pickByShare(ZONES)
  const device = random.pickByShare(random.chance(persona.phoneShare) ? PHONES : LARGER_DEVICES)
  const basket: Basket = { lines: [] }
  const browser = createBrowser({
    program,
    zone: zone.name,
    traits: { device: toTraits(device, zone.language), geo: { timeZone: zone.name } },
    cart: () => toCartTraits(basket),
    random,
  })
  const shopper = createShopper(traffic, { persona, browser, basket, random })
  const times = planVisits(persona, zone, { random, period })
  for (const time of times) walkVisit(shopper, time)
  browser.leave()
  const last = times.at(-1)
  if (last !== undefined && random.chance(OPEN_TAB_SHARE)) {
    for (let at = last + DAY_MS; at < period.until; at += DAY_MS) browser.wake(at)
  }
  const { userAgent } = device
  return { persona: persona.id, userAgent, stage: browser.stage(), visits: browser.visits() }
}

function createShopper(
  { catalogue, origin, effects = PLANTED_EFFECTS }: Traffic,
  parts: Pick<Shopper, 'browser' | 'basket' | 'random'> & { readonly persona: Persona },
): Shopper {
  const state = { visitsSoFar: 0, page: NO_PAGE_YET, anger: 0, user: undefined }
  return { ...parts, ...state, catalogue, origin, effects }
}

/** Old acquaintances come from as long before the period as it takes them to lapse within it. */
function toPeriod({ config, days, until }: Traffic): Period {
  const from = until - days * DAY_MS
  const lapses = config.journey.stages.map(({ lapseAfterDays = 0 }) => lapseAfterDays)
  return { earliest: from - (Math.max(0, ...lapses) + 5) * DAY_MS, from, until }
}

/** Another day is another crowd: the same people with shifted visits would seem to have come twice. */
function toSeed({ seed, until }: Traffic): number {
  return Math.imul(seed, 0x9e3779b1) + Math.floor(until / 1000)
}

function toTraits({ kind, viewportWidth, touch }: Device, language: string) {
  return { kind, viewport_width: viewportWidth, touch, language, dark: false }
}

const DAY_MS = 86_400_000
/** Share of visitors who leave the tab open: their browser notices by itself when they lapse. */
const OPEN_TAB_SHARE = 0.2
