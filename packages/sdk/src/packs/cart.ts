import { isRecord, type JsonObject, type Profile } from '@segue/protocol'

/** The cart as the e-commerce events tell it: its value, and how many pieces lie in it. */
export interface Cart extends JsonObject {
  readonly value: number
  readonly items: number
  /** What the value is in, as the events say, `EUR` for instance. Empty where none of them does. */
  readonly currency: string
}

/** The cart a profile remembers, kept among its traits under the reserved name `cart`. */
export function cartOf(profile: Profile): Cart {
  const { cart } = profile.traits
  if (!isRecord(cart)) return EMPTY
  const { value, items, currency } = cart
  return { value: toNumber(value), items: toNumber(items), currency: toText(currency) }
}

/**
 * The profile with its cart as it is after an event, by GA4's names: adding and removing change it by the event's
 * `value` and `items`, viewing it or checking out tells it anew, a purchase empties it.
 *
 * Sums of two currencies mean nothing: a cart keeps the currency of what was put into it first, and what is told in
 * another one changes only how many pieces it holds. Where no currency is told, it is taken to be the cart's.
 */
export function withCart(profile: Profile, type: string, props: JsonObject): Profile {
  const change = Object.hasOwn(CHANGES, type) ? CHANGES[type] : undefined
  if (change === undefined) return profile
  const lines = (Array.isArray(props.items) ? props.items : []).filter(isRecord)
  const told = {
    value: worthOf(props, lines),
    items: sum(lines, quantityOf),
    currency: [props, ...lines].map(({ currency }) => toText(currency)).find(Boolean) ?? '',
  }
  return { ...profile, traits: { ...profile.traits, cart: change(cartOf(profile), told) } }
}

type Line = Record<string, unknown>

/** GA4's order: the event's own value, also where it is a text such as `80`; else price times quantity. */
function worthOf({ value }: JsonObject, lines: readonly Line[]): number {
  const own = typeof value === 'string' && value.trim() ? Number(value) : value
  return Number.isFinite(own)
    ? toNumber(own)
    : sum(lines, (line) => toNumber(line.price) * quantityOf(line))
}

function quantityOf({ quantity }: Line): number {
  return quantity === undefined ? 1 : toNumber(quantity)
}

function sum(lines: readonly Line[], measure: (line: Line) => number): number {
  return lines.reduce((total, line) => total + measure(line), 0)
}

/** Whole cents, so that three times 0.1 is 0.3; never below nothing. `sign` is 1 for what is added, else -1. */
function changeBy(cart: Cart, told: Cart, sign: number): Cart {
  const currency = (cart.items || cart.value) && cart.currency ? cart.currency : told.currency
  const isOther = told.currency !== '' && told.currency !== currency
  const value = cart.value + (isOther ? 0 : sign * told.value)
  return {
    value: Math.max(0, Math.round(value * 100) / 100),
    items: Math.max(0, cart.items + sign * told.items),
    currency,
  }
}

function toNumber(value: unknown): number {
  return Number(value) || 0
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

const EMPTY: Cart = { value: 0, items: 0, currency: '' }

const CHANGES: { readonly [type: string]: (cart: Cart, told: Cart) => Cart } = {
  add_to_cart: (cart, told) => changeBy(cart, told, 1),
  remove_from_cart: (cart, told) => changeBy(cart, told, -1),
  view_cart: (_, told) => told,
  begin_checkout: (_, told) => told,
  purchase: () => EMPTY,
}
