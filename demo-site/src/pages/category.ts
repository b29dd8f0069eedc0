import { productsOf } from '../catalogue/catalogue.ts'
import { findCategory } from '../catalogue/categories.ts'
import { findGuide } from '../content/guides/guides.ts'
import { viewItemList } from '../events/ga4.ts'
import { html } from '../html.ts'
import { guideTile } from './guide-card.ts'
import { blaze } from './icons.ts'
import type { Page, PageRequest } from './page.ts'
import { productCards } from './product-card.ts'

/** The shelf of one category. */
export function categoryPage({ params }: PageRequest): Page | undefined {
  const category = findCategory(params.category ?? '')
  if (!category) return undefined
  const { slug, name, promise, intro, picture } = category
  const products = productsOf(slug)
  const list = { id: `category-${slug}`, name }
  const guide = findGuide(category.guide)
  return {
    title: name,
    description: `${name}: ${promise}.`,
    current: `/c/${slug}`,
    events: [viewItemList(list, products)],
    main: html`<header class="category-head">
  <img src="/assets/art/${picture}" width="1600" height="720" alt="" fetchpriority="high">
  <div class="wrap"><h1>${blaze(slug)}${name}</h1><p class="lead" id="category-intro">${intro}</p></div>
</header>
<section class="wrap band" aria-labelledby="shelf"><h2 class="unseen" id="shelf">On the shelf</h2>${productCards(list, products, guide && guideTile(guide))}</section>`,
  }
}
