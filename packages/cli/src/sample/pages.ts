import type { Guide, Product } from './catalogue.ts'

/** A page of the shop, before it is opened. */
export interface ShopPage {
  readonly path: string
  readonly title: string
  /** The address's query, with its question mark. */
  readonly query?: string
}

/** The pages that exist once. */
export const PAGES = {
  home: { path: '/', title: 'Home' },
  guides: { path: '/guides', title: 'Guides' },
  cart: { path: '/cart', title: 'Your cart' },
  checkout: { path: '/checkout', title: 'Checkout' },
  account: { path: '/account', title: 'Your account' },
} as const

/** The shelf of a category. */
export function categoryPage(category: string): ShopPage {
  return { path: `/c/${category}`, title: category }
}

/** The page of a product. */
export function productPage({ slug, name }: Product): ShopPage {
  return { path: `/p/${slug}`, title: name }
}

/** The page of a guide. */
export function guidePage({ slug, title }: Guide): ShopPage {
  return { path: `/guides/${slug}`, title }
}

/** What a search found. */
export function searchPage(term: string): ShopPage {
  return { path: '/search', title: `Search: ${term}`, query: `?q=${encodeURIComponent(term)}` }
}

/** The confirmation of an order. */
export function orderPage(order: string): ShopPage {
  return { path: `/order/${order}`, title: 'Thank you' }
}
