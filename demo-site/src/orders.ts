import { randomBytes } from 'node:crypto'
import { type FilledLine, parseCart } from './cart/cart.ts'
import type { DeliveryMethod } from './cart/totals.ts'
import { EMAIL_CHARS_MAX, ORDERS_KEPT_MAX, TEXT_CHARS_MAX } from './limits.ts'

/** A placed order. The address is not kept: nothing is ever sent there. */
export interface Order {
  readonly id: string
  readonly lines: readonly FilledLine[]
  readonly delivery: DeliveryMethod
  readonly email: string
  readonly firstName: string
}

/** Orders in memory, gone with the process. */
export interface Orders {
  /** Takes a posted checkout form; gives the order, or a sentence saying what is missing. */
  place(form: URLSearchParams): { order: Order } | { problem: string }
  find(id: string): Order | undefined
}

/** Opens an empty book of orders that forgets the oldest beyond {@link ORDERS_KEPT_MAX}. */
export function openOrders(): Orders {
  const kept = new Map<string, Order>()
  return {
    place(form) {
      const lines = parseCart(parseJson(form.get('cart') ?? ''))
      const email = readText(form, 'email', EMAIL_CHARS_MAX)
      const firstName = readText(form, 'firstName', TEXT_CHARS_MAX)
      if (lines.length === 0) return { problem: 'There is nothing in the cart that we could send.' }
      if (!email.includes('@')) return { problem: 'Please give an e-mail address.' }
      if (firstName === '') return { problem: 'Please give a first name.' }
      const delivery = form.get('delivery') === 'express' ? 'express' : 'standard'
      const order: Order = { id: makeId(), lines, delivery, email, firstName }
      kept.set(order.id, order)
      forgetOldest(kept)
      return { order }
    },
    find: (id) => kept.get(id),
  }
}

function readText(form: URLSearchParams, name: string, charsMax: number): string {
  return (form.get(name) ?? '').trim().slice(0, charsMax)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function forgetOldest(kept: Map<string, Order>): void {
  const [oldest] = kept.keys()
  if (kept.size > ORDERS_KEPT_MAX && oldest !== undefined) kept.delete(oldest)
}

function makeId(): string {
  return `FF-${randomBytes(5).toString('hex').toUpperCase()}`
}
