import type { CartLine, FilledLine } from '../cart/cart.ts'
import { addUp, type DeliveryMethod } from '../cart/totals.ts'
import type { Product } from '../catalogue/product.ts'
import { toEuros } from '../money.ts'

/** A product as GA4's e-commerce events name it; prices in euros. */
export interface Ga4Item {
  readonly item_id: string
  readonly item_name: string
  readonly item_brand: string
  readonly item_category: string
  readonly item_category2: string
  readonly price: number
  readonly quantity: number
  readonly item_variant?: string
  readonly index?: number
}

/** What is pushed to `window.dataLayer`: GA4's event name and its parameters. */
export interface DataLayerEvent {
  readonly event: string
  readonly [parameter: string]: unknown
}

/** A list of products that a page shows. */
export interface ItemList {
  readonly id: string
  readonly name: string
}

/** A product in GA4's words, one piece unless told otherwise. */
export function toItem(product: Product, extra: Partial<Ga4Item> = {}): Ga4Item {
  return {
    item_id: product.id,
    item_name: product.name,
    item_brand: product.brand,
    item_category: product.category,
    item_category2: product.kind,
    price: toEuros(product.priceCents),
    quantity: 1,
    ...extra,
  }
}

/** A list of products was shown. */
export function viewItemList(list: ItemList, products: readonly Product[]): DataLayerEvent {
  const items = products.map((product, index) => toItem(product, { index }))
  return {
    event: 'view_item_list',
    ecommerce: { item_list_id: list.id, item_list_name: list.name, items },
  }
}

/** A product was chosen from a list. */
export function selectItem(list: ItemList, product: Product, index: number): DataLayerEvent {
  return {
    event: 'select_item',
    ecommerce: {
      item_list_id: list.id,
      item_list_name: list.name,
      items: [toItem(product, { index })],
    },
  }
}

/** A product's own page was opened. */
export function viewItem(product: Product): DataLayerEvent {
  return priced('view_item', product.priceCents, [toItem(product)])
}

/** A product was saved for later. */
export function addToWishlist(product: Product): DataLayerEvent {
  return priced('add_to_wishlist', product.priceCents, [toItem(product)])
}

/** Pieces went into the cart or out of it. */
export function cartChange(
  event: 'add_to_cart' | 'remove_from_cart',
  line: FilledLine,
): DataLayerEvent {
  return priced(event, line.product.priceCents * line.quantity, [toLineItem(line)])
}

/** A step on the way to an order; the value is the worth of the goods, without delivery. */
export function cartStep(
  event: 'view_cart' | 'begin_checkout' | 'add_shipping_info' | 'add_payment_info',
  lines: readonly FilledLine[],
  extra: Record<string, string> = {},
): DataLayerEvent {
  return priced(event, addUp(lines, 'standard').itemsCents, lines.map(toLineItem), extra)
}

/** An order was placed; the value is the whole amount, with tax and delivery named beside it. */
export function purchase(order: {
  id: string
  lines: readonly FilledLine[]
  delivery: DeliveryMethod
}): DataLayerEvent {
  const totals = addUp(order.lines, order.delivery)
  return priced('purchase', totals.totalCents, order.lines.map(toLineItem), {
    transaction_id: order.id,
    tax: toEuros(totals.taxCents),
    shipping: toEuros(totals.deliveryCents),
  })
}

/** A promotion was shown or followed. */
export function promotion(
  event: 'view_promotion' | 'select_promotion',
  promotion: { id: string; name: string },
): DataLayerEvent {
  return { event, ecommerce: { promotion_id: promotion.id, promotion_name: promotion.name } }
}

function toLineItem(line: CartLine & { product: Product }): Ga4Item {
  return toItem(line.product, { quantity: line.quantity, item_variant: line.size })
}

function priced(
  event: string,
  cents: number,
  items: readonly Ga4Item[],
  extra: Record<string, string | number> = {},
): DataLayerEvent {
  return { event, ecommerce: { currency: 'EUR', value: toEuros(cents), ...extra, items } }
}
