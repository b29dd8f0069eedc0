import type { Orders } from './orders.ts'
import { accountPage } from './pages/account.ts'
import { cartPage } from './pages/cart.ts'
import { categoryPage } from './pages/category.ts'
import { checkoutPage } from './pages/checkout.ts'
import { guidePage, guidesPage } from './pages/guide.ts'
import { home } from './pages/home.ts'
import { notFoundPage } from './pages/not-found.ts'
import { orderPage } from './pages/order.ts'
import type { Page, PageRequest } from './pages/page.ts'
import { privacyPage } from './pages/privacy.ts'
import { productPage } from './pages/product.ts'
import { searchPage } from './pages/search.ts'
import { trailFinderPage } from './pages/trail-finder.ts'

/** Finds the page for an address; the 404 page when nothing is there. */
export function findPage(url: URL, orders: Orders): Page {
  for (const [pattern, make] of ROUTES) {
    const match = pattern.exec(url.pathname)
    const page = match && make({ url, params: match.groups ?? {} }, orders)
    if (page) return page
  }
  return notFoundPage()
}

type Route = readonly [
  pattern: RegExp,
  make: (request: PageRequest, orders: Orders) => Page | undefined,
]

const ROUTES: readonly Route[] = [
  [/^\/$/, home],
  [/^\/c\/(?<category>[a-z]+)$/, categoryPage],
  [/^\/p\/(?<product>[a-z0-9-]+)$/, productPage],
  [/^\/search$/, searchPage],
  [/^\/cart$/, cartPage],
  [/^\/checkout$/, () => checkoutPage()],
  [/^\/order\/(?<order>FF-[0-9A-F]+)$/, placedOrderPage],
  [/^\/guides$/, guidesPage],
  [/^\/guides\/(?<guide>[a-z-]+)$/, guidePage],
  [/^\/account$/, accountPage],
  [/^\/privacy$/, privacyPage],
  [/^\/trail-finder$/, trailFinderPage],
  [/^\/trail-finder\/region\/(?<region>[a-z-]+)$/, trailFinderPage],
  [/^\/trail-finder\/trail\/(?<trail>[a-z-]+)$/, trailFinderPage],
]

function placedOrderPage({ params }: PageRequest, orders: Orders): Page | undefined {
  const order = orders.find(params.order ?? '')
  return order && orderPage(order)
}
