import { findProduct, productsOf } from '../catalogue/catalogue.ts'
import { findCategory } from '../catalogue/categories.ts'
import type { Product } from '../catalogue/product.ts'
import { viewItem, viewItemList } from '../events/ga4.ts'
import { html, type Raw } from '../html.ts'
import { LINE_PIECES_MAX } from '../limits.ts'
import { formatPrice } from '../money.ts'
import { blaze, icon } from './icons.ts'
import type { Page, PageRequest } from './page.ts'
import { productCards } from './product-card.ts'

/** The page of one product. */
export function productPage({ params }: PageRequest): Page | undefined {
  const product = findProduct(params.product ?? '')
  if (!product) return undefined
  const others = productsOf(product.category).filter((other) => other !== product)
  const list = { id: 'product-neighbours', name: 'Beside it on the shelf' }
  return {
    title: product.name,
    description: product.short,
    current: `/c/${product.category}`,
    events: [viewItem(product), viewItemList(list, others)],
    main: html`<article class="wrap product" data-product="${product.slug}">
  ${crumbs(product)}
  ${gallery(product)}
  <div class="product-buy">
    <p class="kind">${blaze(product.category)}${product.kind} by ${product.brand}</p>
    <h1 id="product-title">${product.name}</h1>
    <p class="lead">${product.short}</p>
    <p class="price" id="product-price">${formatPrice(product.priceCents)}</p>
    ${buyForm(product)}
    <p class="buy-note" id="buy-note">${icon('truck')}<span>In stock. Leaves the shop tomorrow morning, with you in two
      to four days.</span></p>
  </div>
  <div class="product-story">${product.story.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
  ${legend(product)}
</article>
<section class="wrap band" aria-labelledby="neighbours"><h2 id="neighbours">${list.name}</h2>
  ${productCards(list, others)}</section>`,
  }
}

function crumbs({ category, name }: Product): Raw {
  return html`<nav class="crumbs" aria-label="Where you are"><ol><li><a href="/">Home</a></li>
    <li><a href="/c/${category}">${findCategory(category)?.name}</a></li>
    <li aria-current="page">${name}</li></ol></nav>`
}

function gallery({ slug, name, kind }: Product): Raw {
  return html`<div class="gallery">
    <img src="/assets/art/product-${slug}.svg" width="600" height="480" alt="${name}, ${kind.toLowerCase()}"
      fetchpriority="high">
    <img src="/assets/art/product-${slug}-outside.svg" width="900" height="720" alt="${name} on a boulder by the fjord"
      loading="lazy">
  </div>`
}

function buyForm({ sizes }: Product): Raw {
  const only = sizes.length === 1
  return html`<form class="buy" id="buy-form">
    <fieldset class="sizes"><legend>${only ? 'Version' : 'Size'}</legend>${sizes.map(
      (size, index) =>
        html`<label><input type="radio" name="size" value="${size}" required${
          only && html` checked`
        }${index === 0 && html` aria-describedby="buy-status"`}><span>${size}</span></label>`,
    )}</fieldset>
    <label class="pieces">Pieces <input type="number" name="quantity" value="1" min="1" max="${LINE_PIECES_MAX}"></label>
    <button class="button" data-segue-click="add_to_cart">Add to cart</button>
    <button class="button button-quiet" type="button" id="wish" aria-pressed="false">${icon('heart')}<span>Save</span></button>
    <p class="buy-status" id="buy-status" role="status"></p>
    <noscript><p class="notice">The cart is kept in your browser and needs JavaScript.</p></noscript>
  </form>`
}

function legend({ facts, marks }: Product): Raw {
  return html`<section class="legend" aria-labelledby="legend-title"><h2 id="legend-title">Legend</h2>
    <dl>${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
    <ul class="marks">${marks.map(
      ([label, points]) => html`<li><span>${label}</span><meter min="0" max="5" value="${points}"
        >${points} of 5</meter></li>`,
    )}</ul></section>`
}
