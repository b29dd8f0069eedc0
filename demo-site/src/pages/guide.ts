import { findProduct } from '../catalogue/catalogue.ts'
import { findCategory } from '../catalogue/categories.ts'
import type { Guide, GuidePart } from '../content/guides/guide.ts'
import { findGuide, GUIDES } from '../content/guides/guides.ts'
import { viewItemList } from '../events/ga4.ts'
import { html, type Raw } from '../html.ts'
import { guideCards } from './guide-card.ts'
import { blaze, icon } from './icons.ts'
import type { Page, PageRequest } from './page.ts'
import { productCards } from './product-card.ts'

/** The list of guides. */
export function guidesPage(): Page {
  return {
    title: 'Guides',
    description: 'Short articles by the people in the shop.',
    current: '/guides',
    main: html`<section class="wrap band plain-head"><h1>Guides</h1>
  <p class="lead">Written between customers, by people who have made the mistakes already.</p>
  <h2 class="unseen">All guides</h2>${guideCards(GUIDES)}</section>`,
  }
}

/** One guide. */
export function guidePage({ params }: PageRequest): Page | undefined {
  const guide = findGuide(params.guide ?? '')
  if (!guide) return undefined
  const products = guide.products.flatMap((slug) => findProduct(slug) ?? [])
  const list = { id: `guide-${guide.slug}`, name: 'Mentioned in a guide' }
  return {
    title: guide.title,
    description: guide.summary,
    current: '/guides',
    events: [viewItemList(list, products)],
    main: html`<article class="guide">
  <header class="wrap guide-head"><p class="kind">${blaze(guide.category)}${findCategory(guide.category)?.name} ·
    ${guide.minutes} minutes</p>
    <h1>${guide.title}</h1><p class="lead">${guide.summary}</p><p class="byline">${guide.author}</p></header>
  <img class="guide-picture" src="/assets/art/guide-${guide.slug}.svg" width="1600" height="720" alt="" fetchpriority="high">
  <div class="wrap guide-columns"><div class="guide-text">${guide.parts.map(part)}
    <p class="remember">${guide.remember}</p></div>${aside(guide)}</div>
</article>
<section class="wrap band" aria-labelledby="mentioned"><h2 id="mentioned">Spoken of above</h2>
  ${productCards(list, products)}</section>`,
  }
}

function part({ heading, paragraphs, points }: GuidePart): Raw {
  return html`<section id="${toAnchor(heading)}"><h2>${heading}</h2>${paragraphs.map((text) => html`<p>${text}</p>`)}
    ${points && html`<ul>${points.map((point) => html`<li>${point}</li>`)}</ul>`}</section>`
}

function aside({ slug, parts }: Guide): Raw {
  return html`<aside class="guide-aside"><nav aria-labelledby="in-this-guide"><h2 id="in-this-guide">In this guide</h2>
    <ol>${parts.map(({ heading }) => html`<li><a href="#${toAnchor(heading)}">${heading}</a></li>`)}</ol></nav>
    <button class="button button-quiet" type="button" id="share" data-guide="${slug}">${icon('link')}<span>Copy the
      link</span></button><p class="buy-status" id="share-status" role="status"></p></aside>`
}

function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
}
