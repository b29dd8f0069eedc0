import type { CategorySlug } from './product.ts'

/** A part of the shop with its own address, colour and trail mark. */
export interface Category {
  readonly slug: CategorySlug
  readonly name: string
  readonly promise: string
  readonly intro: string
  /** The scene at the top of its page, a file of `/assets/art/`. */
  readonly picture: string
  /** The guide that is offered beside the products. */
  readonly guide: string
}

/** The parts of the shop, in the order of the menu. */
export const CATEGORIES: readonly Category[] = [
  {
    slug: 'running',
    name: 'Running',
    promise: 'Shoes and vests for roads, woods and ridges',
    intro:
      'Every shoe here has done at least 400 kilometres with one of us before it got a shelf. We say what it is good at, and what it is not.',
    picture: 'hero-runner.svg',
    guide: 'choosing-trail-shoes',
  },
  {
    slug: 'hiking',
    name: 'Hiking',
    promise: 'Boots, packs and shells for long days',
    intro:
      'Things that carry well, keep the weather out and can be mended. Boots are resoled in our own workshop, packs get new buckles for free.',
    picture: 'hero-mountain.svg',
    guide: 'packing-for-two-nights',
  },
  {
    slug: 'climbing',
    name: 'Climbing',
    promise: 'Ropes and helmets, checked by hand',
    intro:
      'A short shelf on purpose. We sell the rope and the helmet we tie into ourselves, and we explain when to retire them.',
    picture: 'hero-climber.svg',
    guide: 'first-multi-pitch',
  },
  {
    slug: 'camping',
    name: 'Camping',
    promise: 'Tents, down and stoves for nights out',
    intro:
      'Warm, dry and fed: three things decide whether you will want to do it again. All three are tested on the plateau behind the shop.',
    picture: 'hero-camper.svg',
    guide: 'sleeping-warm',
  },
]

/** The category at an address, or nothing. */
export function findCategory(slug: string): Category | undefined {
  return CATEGORIES.find((category) => category.slug === slug)
}
