import { EVENT_TYPES } from '@segue/protocol'
import { type Guide, listCategories, type Product } from './catalogue.ts'
import { maybeCheckOut } from './check-out.ts'
import { categoryPage, guidePage, PAGES, productPage, type ShopPage, searchPage } from './pages.ts'
import { toEcommerce, toItemList } from './shop-events.ts'
import { maybeRage, pause, type Shopper, visitPage } from './shopper.ts'
import { FREE_SOURCES, PAID_SOURCES, RETURN_SOURCES, type Source } from './sources.ts'

/** One visit: landing, perhaps looking around, perhaps the cart, perhaps the checkout. */
export function walkVisit(shopper: Shopper, at: number): void {
  const { browser, random, persona } = shopper
  browser.startVisit(at)
  shopper.anger = 0
  land(shopper)
  const looks = random.chance(BOUNCE_CHANCE) ? 0 : Math.ceil(random.waiting(persona.views))
  for (let look = 0; look < Math.min(looks, LOOKS_MAX); look += 1) {
    if (shopper.anger >= ANGER_MAX) break
    lookAt(shopper, findNext(shopper))
  }
  shopper.visitsSoFar += 1
  maybeCheckOut(shopper)
}

/** Arrives where the source leads to. */
function land(shopper: Shopper): void {
  const { random, catalogue } = shopper
  const { source, referrer, query, landing } = pickSource(shopper)
  const category = pickCategory(shopper)
  const arrive = (page: ShopPage, seconds: number) =>
    visitPage(shopper, { ...page, query }, { seconds, referrer, props: { source } })
  if (landing === 'home') {
    arrive(PAGES.home, 12)
  } else if (landing === 'guide') {
    const guide = catalogue.guides.find((one) => one.category === category)
    arrive(guidePage(guide ?? random.pick(catalogue.guides)), 120)
  } else if (landing === 'category') {
    arrive(categoryPage(category), 15)
    lookAlong(shopper, category)
  } else {
    const product = random.pick(productsOf(shopper, category))
    arrive(productPage(product), 20)
    lookAt(shopper, product)
  }
}

function pickSource({ random, persona, visitsSoFar }: Shopper): Source {
  if (visitsSoFar > 0) return random.pickByShare(RETURN_SOURCES)
  return random.pickByShare(random.chance(persona.paidShare) ? PAID_SOURCES : FREE_SOURCES)
}

/** Finds the next product: through the shelf mostly, or by searching, or after reading a guide. */
function findNext(shopper: Shopper): Product {
  const { random, browser, catalogue } = shopper
  const category = pickCategory(shopper)
  if (random.chance(HOME_CHANCE) && shopper.page !== PAGES.home) {
    visitPage(shopper, PAGES.home, { seconds: 10 })
  }
  if (random.chance(GUIDE_CHANCE)) read(shopper, random.pick(catalogue.guides))
  if (!random.chance(SEARCH_CHANCE)) {
    visitPage(shopper, categoryPage(category), { seconds: 15 })
    lookAlong(shopper, category)
    const product = random.pick(productsOf(shopper, category))
    return choose(shopper, product, toList(category))
  }
  const product = random.pick(productsOf(shopper, category))
  const term = product.kind.toLowerCase()
  visitPage(shopper, searchPage(term), { seconds: 8 })
  browser.track('search', { search_term: term })
  return choose(shopper, product, { id: 'search', name: 'Search' })
}

function read(shopper: Shopper, guide: Guide): void {
  visitPage(shopper, guidePage(guide), { seconds: 150 })
  if (shopper.random.chance(0.06)) {
    shopper.browser.track('share', { method: 'link', content_type: 'guide', item_id: guide.slug })
  }
}

function lookAlong(shopper: Shopper, category: string): void {
  const { browser } = shopper
  browser.track('view_item_list', toItemList(toList(category), productsOf(shopper, category)))
}

function choose(shopper: Shopper, product: Product, list: { id: string; name: string }): Product {
  shopper.browser.track('select_item', toItemList(list, [product]))
  visitPage(shopper, productPage(product), { seconds: 25 })
  return product
}

function toList(category: string): { id: string; name: string } {
  return { id: `category-${category}`, name: category }
}

/** Looks at a product whose page is open: saves it, puts it into the cart, or neither. */
function lookAt(shopper: Shopper, product: Product): void {
  const { browser, random, persona, basket, catalogue } = shopper
  const line = { product, quantity: random.chance(0.08) ? 2 : 1 }
  browser.track('view_item', toEcommerce(catalogue, [{ product, quantity: 1 }]))
  pause(shopper, 20)
  maybeRage(shopper)
  if (random.chance(WISH_CHANCE)) browser.track('add_to_wishlist', toEcommerce(catalogue, [line]))
  const interest = (persona.interests[product.category] ?? 0) > 0 ? 1 : BYWAY
  if (!random.chance(persona.cartChance * interest)) return
  browser.track(EVENT_TYPES.click, { name: 'add_to_cart', text: 'Add to cart' })
  basket.lines = [...basket.lines.filter((other) => other.product.id !== product.id), line]
  browser.track('add_to_cart', toEcommerce(catalogue, [line]))
  pause(shopper, 5)
}

function pickCategory({ random, persona, catalogue }: Shopper): string {
  const shelves = listCategories(catalogue).map((category) => ({
    category,
    share: persona.interests[category] ?? BYWAY,
  }))
  return random.pickByShare(shelves).category
}

function productsOf({ catalogue }: Shopper, category: string): readonly Product[] {
  return catalogue.products.filter((product) => product.category === category)
}

const LOOKS_MAX = 12
/** Visitors leave when they have pressed in anger this often. */
const ANGER_MAX = 3
/** Chance to leave after the page of arrival. */
const BOUNCE_CHANCE = 0.3
const HOME_CHANCE = 0.18
const GUIDE_CHANCE = 0.1
const SEARCH_CHANCE = 0.15
const WISH_CHANCE = 0.06
/** Interest in a category that a persona does not name. */
const BYWAY = 0.4
