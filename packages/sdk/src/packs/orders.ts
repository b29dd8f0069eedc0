import type { Json, JsonObject, Profile } from '@segue/protocol'
import { ORDER_CHARS_MAX, ORDERS_MAX } from '../limits.ts'

/**
 * True for a purchase whose order is among the newest that the visitor's profile remembers: a page of thanks was loaded
 * again, or told of it twice.
 */
export function isKnownOrder(profile: Profile, type: string, props: object): boolean {
  const order = toOrder(type, props)
  return order !== '' && ordersOf(profile).includes(order)
}

/** The profile with the order of a purchase as the newest of `ORDERS_MAX`; the same where it tells of none. */
export function withOrder(profile: Profile, type: string, props: JsonObject): Profile {
  const order = toOrder(type, props)
  if (order === '') return profile
  const others = ordersOf(profile).filter((known) => known !== order)
  const orders = [...others, order].slice(-ORDERS_MAX)
  return { ...profile, traits: { ...profile.traits, [TRAIT]: orders } }
}

/**
 * What names the order: `transaction_id`, as GA4 calls it. Empty where it does not tell orders apart: left out, too long
 * to be remembered, or what a template gives that was filled with nothing, under which every order would be the same.
 */
function toOrder(type: string, { transaction_id: id }: { transaction_id?: unknown }): string {
  const text = type === 'purchase' && /string|number/.test(typeof id) ? `${id}`.trim() : ''
  return text.length > ORDER_CHARS_MAX || NO_ORDER.test(text) ? '' : text
}

function ordersOf({ traits }: Profile): readonly Json[] {
  const orders = traits[TRAIT]
  return Array.isArray(orders) ? orders : []
}

/** Reserved among the visitor's traits, like `cart`. */
const TRAIT = 'segue_orders'
const NO_ORDER = /^(0|null|undefined|NaN|\(not set\)|\{\{.*\}\})$/i
