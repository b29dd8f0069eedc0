import { searchProducts } from '../catalogue/catalogue.ts'
import { CATEGORIES } from '../catalogue/categories.ts'
import { viewItemList } from '../events/ga4.ts'
import { html, type Raw } from '../html.ts'
import { SEARCH_CHARS_MAX } from '../limits.ts'
import { blaze } from './icons.ts'
import type { Page, PageRequest } from './page.ts'
import { productCards } from './product-card.ts'

/** What the search found; the query is shown as text and cut at a limit. */
export function searchPage({ url }: PageRequest): Page {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, SEARCH_CHARS_MAX)
  const found = searchProducts(query)
  const list = { id: 'search', name: 'Search' }
  const searched = query === '' ? [] : [{ event: 'search', search_term: query }]
  return {
    title: query ? `Search: ${query}` : 'Search',
    description: 'Search the shop.',
    events: found.length > 0 ? [...searched, viewItemList(list, found)] : searched,
    main: html`<section class="wrap band plain-head"><h1>${heading(query, found.length)}</h1>
  ${found.length > 0 ? html`<h2 class="unseen">Found</h2>${productCards(list, found)}` : nothing()}</section>`,
  }
}

function heading(query: string, count: number): Raw {
  if (query === '') return html`What are you looking for?`
  if (count === 0) return html`Nothing for “${query}”`
  return html`${count} ${count === 1 ? 'thing' : 'things'} for “${query}”`
}

function nothing(): Raw {
  return html`<p class="lead">Try a kind of thing, like “shoe” or “tent”, or walk along the shelves:</p>
    <ul class="pills">${CATEGORIES.map(
      ({ slug, name }) => html`<li><a href="/c/${slug}">${blaze(slug)}${name}</a></li>`,
    )}</ul>`
}
