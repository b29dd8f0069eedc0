import type { JsonObject } from '@segue/protocol'
import type { Catalogue, Product } from './catalogue.ts'

/** A line of a cart. */
export interface Line {
  readonly product: Product
  readonly quantity: number
}

/** The value of a cart in the catalogue's currency, rounded to cents. */
export function cartValue(lines: readonly Line[]): number {
  const cents = lines.reduce((sum, { product, quantity }) => sum + toCents(product) * quantity, 0)
  return cents / 100
}

/** The properties of a GA4 e-commerce event about these lines. */
export function toEcommerce(
  { currency }: Catalogue,
  lines: readonly Line[],
  extra: JsonObject = {},
): JsonObject {
  return { currency, value: cartValue(lines), ...extra, items: lines.map(toItem) }
}

/** The properties of a `view_item_list` or, with one product, a `select_item`. */
export function toItemList(
  list: { readonly id: string; readonly name: string },
  products: readonly Product[],
): JsonObject {
  const items = products.map((product, index) => ({ ...toItem({ product, quantity: 1 }), index }))
  return { item_list_id: list.id, item_list_name: list.name, items }
}

/** The properties of a `purchase`: the value is what is paid, with delivery and the tax inside it. */
export function toPurchase(
  catalogue: Catalogue,
  lines: readonly Line[],
  order: { readonly id: string; readonly shipping: number },
): JsonObject {
  const value = (Math.round(cartValue(lines) * 100) + Math.round(order.shipping * 100)) / 100
  return toEcommerce(catalogue, lines, {
    value,
    transaction_id: order.id,
    tax: Math.round((value * 100) / TAX_PART) / 100,
    shipping: order.shipping,
  })
}

function toItem({ product, quantity }: Line): JsonObject {
  return {
    item_id: product.id,
    item_name: product.name,
    item_brand: product.brand,
    item_category: product.category,
    item_category2: product.kind,
    price: product.price,
    quantity,
  }
}

function toCents({ price }: Product): number {
  return Math.round(price * 100)
}

/** Prices hold 20 % tax: of 120 cents, a sixth. */
const TAX_PART = 6
