import { EVENT_TYPES } from '@segue/protocol'
import { maybeAnswerSurvey } from './answer-survey.ts'
import { effectOf } from './effects.ts'
import { createId } from './ids.ts'
import { orderPage, PAGES } from './pages.ts'
import { cartValue, toEcommerce, toPurchase } from './shop-events.ts'
import { maybeRage, pause, type Shopper, visitPage } from './shopper.ts'

/** What somebody with a filled cart does at the end of a visit: nothing, look into it, or pay. */
export function maybeCheckOut(shopper: Shopper): void {
  const { browser, random, basket, catalogue } = shopper
  if (basket.lines.length === 0 || !random.chance(CART_CHANCE)) return
  visitPage(shopper, PAGES.cart, { seconds: 15 })
  browser.track('view_cart', toEcommerce(catalogue, basket.lines))
  if (random.chance(REMOVE_CHANCE)) removeLast(shopper)
  if (basket.lines.length === 0 || !random.chance(toCheckoutChance(shopper))) return
  maybeSignIn(shopper)
  visitPage(shopper, PAGES.checkout, { seconds: 20 })
  browser.track('begin_checkout', toEcommerce(catalogue, basket.lines))
  maybeRage(shopper)
  pause(shopper, 60)
  if (!random.chance(ADDRESS_CHANCE)) return
  const express = random.chance(0.15)
  const shipping_tier = express ? 'express' : 'standard'
  browser.track('add_shipping_info', toEcommerce(catalogue, basket.lines, { shipping_tier }))
  pause(shopper, 30)
  if (!random.chance(PAYMENT_CHANCE)) return
  const payment_type = random.pick(['invoice', 'card'])
  browser.track('add_payment_info', toEcommerce(catalogue, basket.lines, { payment_type }))
  pause(shopper, 8)
  buy(shopper, express)
}

/**
 * The chance to start paying. This is the one place where planted effects act: visitors exposed to a variant differ
 * from the others in nothing else.
 */
function toCheckoutChance({ persona, browser, effects, anger }: Shopper): number {
  const patience = anger === 0 ? 1 : ANGRY_PATIENCE
  return Math.min(1, persona.checkoutChance * patience * effectOf(browser.arms(), effects))
}

function removeLast({ browser, basket, catalogue }: Shopper): void {
  const removed = basket.lines.slice(-1)
  basket.lines = basket.lines.slice(0, -1)
  browser.track('remove_from_cart', toEcommerce(catalogue, removed))
}

function maybeSignIn(shopper: Shopper): void {
  const { browser, random, user } = shopper
  if (user === undefined && !random.chance(SIGN_UP_CHANCE)) return
  if (user !== undefined && !random.chance(LOGIN_CHANCE)) return
  visitPage(shopper, PAGES.account, { seconds: 25 })
  shopper.user = user ?? `member-${createId(random).slice(0, 8)}`
  const plan = random.chance(0.7) ? 'club' : 'guest'
  browser.track(EVENT_TYPES.identify, { user: shopper.user, traits: { plan } })
  browser.track(user === undefined ? 'sign_up' : 'login', { method: 'email' })
}

function buy(shopper: Shopper, express: boolean): void {
  const { browser, random, basket, catalogue } = shopper
  const free = cartValue(basket.lines) >= FREE_FROM
  const shipping = express ? EXPRESS : free ? 0 : STANDARD
  const id = `FF-${createId(random)
    .replace(/[^A-Za-z0-9]/g, 'X')
    .slice(0, 10)
    .toUpperCase()}`
  visitPage(shopper, orderPage(id), { seconds: 10 })
  browser.track('purchase', toPurchase(catalogue, basket.lines, { id, shipping }))
  basket.lines = []
  maybeAnswerSurvey(shopper)
}

/** Chance that a filled cart is looked into before leaving. */
const CART_CHANCE = 0.8
const REMOVE_CHANCE = 0.08
const SIGN_UP_CHANCE = 0.35
const LOGIN_CHANCE = 0.5
const ADDRESS_CHANCE = 0.9
const PAYMENT_CHANCE = 0.92
/** What is left of the wish to pay after pressing in anger. */
const ANGRY_PATIENCE = 0.45
/** Delivery in the catalogue's currency. */
const STANDARD = 4.9
const EXPRESS = 12
const FREE_FROM = 80
