import type { Product } from '../catalogue/product.ts'
import { formatPrice } from '../money.ts'
import { element } from './dom.ts'

/** A product as one short line with its picture, for summaries. */
export function miniLine(product: Product, detail: string, quantity = 1): HTMLLIElement {
  const { slug, name, priceCents } = product
  const words = quantity === 1 ? name : `${quantity} × ${name}`
  return element(
    'li',
    {},
    picture(slug, 60),
    element('span', {}, element('a', { href: `/p/${slug}` }, words), element('small', {}, detail)),
    element('b', {}, formatPrice(priceCents * quantity)),
  )
}

/** The picture of a product, five wide to four high. Decorative: its name stands beside it. */
export function picture(slug: string, width: number): HTMLImageElement {
  return element('img', {
    src: `/assets/art/product-${slug}.svg`,
    width: String(width),
    height: String(width * 0.8),
    alt: '',
  })
}
