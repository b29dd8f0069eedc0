import { isRecord, type JsonObject, type Profile } from '@segue/protocol'

/** The cart as the e-commerce events tell it: its value in their currency, and how many pieces lie in it. */
export interface Cart extends JsonObject {
  readonly value: number
  readonly items: number
}

/** The cart a profile remembers, kept among its traits under the reserved name `cart`. */
export function cartOf(profile: Profile): Cart {
  const { cart } = profile.traits
  return isRecord(cart) ? { value: toNumber(cart.value), items: toNumber(cart.items) } : EMPTY
}

/**
 * The profile with its cart as it is after an event, by GA4's names: adding and removing change it by the event's
 * `value` and `items`, viewing it or checking out tells it anew, a purchase empties it.
 */
export function withCart(profile: Profile, type: string, props: JsonObject): Profile {
  const change = Object.hasOwn(CHANGES, type) ? CHANGES[type] : undefined
  if (change === undefined) return profile
  const lines = (Array.isArray(props.items) ? props.items : []).filter(isRecord)
  const delta = { value: worthOf(props, lines), items: sum(lines, quantityOf) }
  return { ...profile, traits: { ...profile.traits, cart: change(cartOf(profile), delta) } }
}

type Line = Record<string, unknown>

/** GA4's order: the event's own value, else price times quantity. */
function worthOf({ value }: JsonObject, lines: readonly Line[]): number {
  return typeof value === 'number'
    ? value
    : sum(lines, (line) => toNumber(line.price) * quantityOf(line))
}

function quantityOf({ quantity }: Line): number {
  return quantity === undefined ? 1 : toNumber(quantity)
}

function sum(lines: readonly Line[], measure: (line: Line) => number): number {
  return lines.reduce((total, line) => total + measure(line), 0)
}

/** Whole cents, so that three times 0.1 is 0.3; never below nothing. */
function toCart(value: number, items: number): Cart {
  return { value: Math.max(0, Math.round(value * 100) / 100), items: Math.max(0, items) }
}

function toNumber(value: unknown): number {
  return Number(value) || 0
}

const EMPTY: Cart = { value: 0, items: 0 }

const CHANGES: { readonly [type: string]: (cart: Cart, delta: Cart) => Cart } = {
  add_to_cart: (cart, { value, items }) => toCart(cart.value + value, cart.items + items),
  remove_from_cart: (cart, { value, items }) => toCart(cart.value - value, cart.items - items),
  view_cart: (_, told) => told,
  begin_checkout: (_, told) => told,
  purchase: () => EMPTY,
}
