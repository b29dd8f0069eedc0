import type { DataLayerEvent } from '../events/ga4.ts'
import { clearCart } from './cart-store.ts'
import { byId } from './dom.ts'
import { pushEvent } from './globals.ts'
import { readTexts, writeJson } from './storage.ts'

/**
 * Pushes the purchase that lies in the confirmation page, once per order: a reload or a visit from the history
 * finds the order's number among those already counted.
 */
export function startOrderPage(): void {
  const data = byId('purchase', HTMLScriptElement)?.textContent
  if (!data) return
  const purchase = JSON.parse(data) as DataLayerEvent & { ecommerce: { transaction_id: string } }
  const id = purchase.ecommerce.transaction_id
  const counted = readTexts('shop_orders')
  if (counted.includes(id)) return
  writeJson('shop_orders', [...counted, id].slice(-ORDERS_KEPT))
  clearCart()
  pushEvent(purchase)
}

const ORDERS_KEPT = 50
