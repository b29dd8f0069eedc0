import { EVENT_TYPES, type JsonObject } from '@segue/protocol'
import type { Browser } from './browser.ts'
import type { Catalogue } from './catalogue.ts'
import type { PlantedEffect } from './effects.ts'
import { PAGES, type ShopPage } from './pages.ts'
import type { Persona } from './personas.ts'
import type { Random } from './random.ts'
import { cartValue, type Line } from './shop-events.ts'

/** Somebody shopping: who they are, and what they carry from visit to visit. */
export interface Shopper {
  readonly persona: Persona
  readonly browser: Browser
  readonly catalogue: Catalogue
  readonly random: Random
  /** Scheme, host and port of the shop. */
  readonly origin: string
  readonly effects: readonly PlantedEffect[]
  readonly basket: Basket
  visitsSoFar: number
  /** The page at hand; the next one names it as its referrer. */
  page: ShopPage
  /** Times pressed in anger in this visit. */
  anger: number
  user: string | undefined
}

/** The cart. It outlives a visit. */
export interface Basket {
  lines: readonly Line[]
}

/** The traits of a cart, as the snippet gathers them. */
export function toCartTraits({ lines }: Basket): JsonObject {
  return { value: cartValue(lines), items: lines.reduce((sum, { quantity }) => sum + quantity, 0) }
}

/** Goes to a page from the one at hand and stays for about so many seconds. */
export function visitPage(
  shopper: Shopper,
  page: ShopPage,
  { seconds, referrer, props }: { seconds: number; referrer?: string; props?: JsonObject },
): void {
  const { browser, origin } = shopper
  const url = (to: ShopPage) => `${origin}${to.path}${to.query ?? ''}`
  const from = referrer ?? url(shopper.page)
  browser.open({ url: url(page), path: page.path, title: page.title, referrer: from }, props)
  shopper.page = page
  pause(shopper, seconds)
}

/** Lets about so many seconds pass, a quarter of them at least and a quarter of an hour at most. */
export function pause({ browser, random }: Shopper, seconds: number): void {
  const drawn = seconds / 4 + random.waiting((seconds * 3) / 4)
  browser.wait(Math.min(drawn, PAUSE_SECONDS_MAX) * 1000)
}

/** Presses in anger now and then, where nothing seems to happen: more often on a phone, seldom only once. */
export function maybeRage(shopper: Shopper): void {
  const { persona, random, browser } = shopper
  let chance = RAGE_CHANCE * (0.5 + persona.phoneShare)
  while (random.chance(chance)) {
    shopper.anger += 1
    browser.track(EVENT_TYPES.rageClick, { x: random.between(20, 370), y: random.between(80, 640) })
    pause(shopper, 4)
    chance = RAGE_AGAIN_CHANCE
  }
}

/** Nobody has been anywhere yet. */
export const NO_PAGE_YET: ShopPage = PAGES.home
const PAUSE_SECONDS_MAX = 900
const RAGE_CHANCE = 0.02
const RAGE_AGAIN_CHANCE = 0.4
