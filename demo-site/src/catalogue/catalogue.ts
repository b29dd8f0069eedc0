import { SEARCH_CHARS_MAX } from '../limits.ts'
import { CAMPING } from './camping.ts'
import { CLIMBING } from './climbing.ts'
import { HIKING } from './hiking.ts'
import type { CategorySlug, Product } from './product.ts'
import { RUNNING } from './running.ts'

/** Everything the shop sells, shelf by shelf. */
export const PRODUCTS: readonly Product[] = [...RUNNING, ...HIKING, ...CLIMBING, ...CAMPING]

/** The product at an address, or nothing. */
export function findProduct(slug: string): Product | undefined {
  return PRODUCTS.find((product) => product.slug === slug)
}

/** The shelf of one category, in the order of the catalogue. */
export function productsOf(category: CategorySlug): readonly Product[] {
  return PRODUCTS.filter((product) => product.category === category)
}

/** Products in which every word of the query begins some word. An empty query finds nothing. */
export function searchProducts(query: string): readonly Product[] {
  const wanted = toWords(query.slice(0, SEARCH_CHARS_MAX))
  if (wanted.length === 0) return []
  return PRODUCTS.filter((product) => {
    const { name, brand, category, kind, short } = product
    const words = toWords(`${name} ${brand} ${category} ${kind} ${short}`)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}

function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
