/** The four parts of the shop; also GA4's `item_category`. */
export type CategorySlug = 'running' | 'hiking' | 'climbing' | 'camping'

/** One thing the shop sells. Prices hold 20 % VAT. */
export interface Product {
  /** Stock number, GA4's `item_id`. */
  readonly id: string
  /** Its place in the address: `/p/<slug>`. */
  readonly slug: string
  readonly name: string
  readonly brand: string
  readonly category: CategorySlug
  /** What it is, GA4's `item_category2`: `Trail shoe`. */
  readonly kind: string
  readonly priceCents: number
  readonly short: string
  readonly story: readonly string[]
  /** One entry means there is nothing to choose. */
  readonly sizes: readonly string[]
  /** Rows of the table on the product page: what, how much. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** Judged by our own testers, from 1 to 5. */
  readonly marks: readonly (readonly [label: string, outOfFive: number])[]
}
