import type { FilledLine } from './cart.ts'

/** How an order can travel. */
export type DeliveryMethod = 'standard' | 'express'

/** What an order costs, in cents. `taxCents` is contained in the total, not added to it. */
export interface Totals {
  readonly itemsCents: number
  readonly deliveryCents: number
  readonly taxCents: number
  readonly totalCents: number
}

/** Adds up a cart with its delivery. Standard delivery is free from {@link FREE_FROM_CENTS}. */
export function addUp(lines: readonly FilledLine[], method: DeliveryMethod): Totals {
  const itemsCents = lines.reduce((sum, line) => sum + line.product.priceCents * line.quantity, 0)
  const deliveryCents = deliveryCost(itemsCents, method)
  const totalCents = itemsCents + deliveryCents
  // 20 % VAT is inside the price: of 120 cents, 20 are tax.
  return { itemsCents, deliveryCents, taxCents: Math.round(totalCents / 6), totalCents }
}

/** What standard delivery costs below {@link FREE_FROM_CENTS}. */
export const STANDARD_CENTS = 490
/** What express delivery costs. */
export const EXPRESS_CENTS = 1200
/** The worth of a cart from which standard delivery is free. */
export const FREE_FROM_CENTS = 8000

function deliveryCost(itemsCents: number, method: DeliveryMethod): number {
  if (itemsCents === 0) return 0
  if (method === 'express') return EXPRESS_CENTS
  return itemsCents >= FREE_FROM_CENTS ? 0 : STANDARD_CENTS
}
