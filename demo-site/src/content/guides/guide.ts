import type { CategorySlug } from '../../catalogue/product.ts'

/** One stretch of a guide under its own heading. */
export interface GuidePart {
  readonly heading: string
  readonly paragraphs: readonly string[]
  /** A short list after the paragraphs, where steps or things are better counted. */
  readonly points?: readonly string[]
}

/** An article that helps to choose or to do. */
export interface Guide {
  /** Its place in the address: `/guides/<slug>`. */
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly author: string
  readonly minutes: number
  readonly category: CategorySlug
  readonly parts: readonly GuidePart[]
  /** The one sentence worth remembering. */
  readonly remember: string
  /** Slugs of the products it speaks of. */
  readonly products: readonly string[]
}
